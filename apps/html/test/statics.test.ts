import type { Message } from '@offprint/article';
import { expect, test } from 'vitest';
import { staticsOf } from '../src/files/statics.ts';
import { publication } from './fixtures.ts';

test('a logo that cannot be drawn is said, and there is none', async () => {
  const named = publication({ theme: { logo: 'logo.png', header: [], footer: [] } });
  const said: Message[] = [];
  const file = (): Promise<Uint8Array> => Promise.resolve(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const statics = await staticsOf(named, { file }, (message) => said.push(message));
  expect(statics.logo).toBeUndefined();
  expect(said).toMatchObject([{ file: 'logo.png', rule: 'publication-is-valid', level: 'warning' }]);
});

test('who asks for the fonts of the reader’s machine sends none', async () => {
  const none = (): Promise<undefined> => Promise.resolve(undefined);
  const filesOf = async (fonts: 'bundled' | 'system'): Promise<readonly string[]> => {
    const named = publication({ theme: { fonts, header: [], footer: [] } });
    const { files } = await staticsOf(named, { file: none }, () => {});
    return files.map(({ path }) => path);
  };
  expect((await filesOf('bundled')).some((path) => path.endsWith('.woff2'))).toBe(true);
  expect((await filesOf('system')).filter((path) => /woff2|fonts/.test(path))).toEqual([]);
});
