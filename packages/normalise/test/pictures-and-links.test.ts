import { readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { normalise } from '../src/index.ts';
import type { Normalised, Picture } from '../src/index.ts';
import { surroundings } from './surroundings.ts';

const BOAT: Picture = {
  sha256: 'ab'.repeat(32),
  mediaType: 'image/png',
  width: 640,
  height: 480,
  bytes: 1000,
  name: 'boat.png',
};
const TEXT =
  'The boat left the harbour in the morning with eleven people and came back in the evening with all of them.';

/** Reads Markdown in a corpus that holds `boat.png` and `other.md`. */
async function read(markdown: string): Promise<Normalised> {
  const vfile = new VFile({ path: 'a.md' });
  const draft = await (await readerFor('markdown'))({ file: 'a.md', bytes: Buffer.from(markdown) }, vfile);
  const around = {
    ...surroundings(),
    picture: (address: string) => (address === 'boat.png' ? BOAT : { missing: 'there is no such file' }),
    article: (address: string) => (address === 'other.md' ? 'other.md' : undefined),
  };
  return normalise(draft, around, vfile);
}

describe('a picture', () => {
  it('of the corpus is an asset with its texts, and stands for the article', async () => {
    const { assets, fragment, matter } = await read(
      `# T\n\n${TEXT}\n\n![A boat](boat.png)\n*In the harbour*`,
    );
    expect(assets).toEqual([{ ...BOAT, alt: 'A boat', caption: 'In the harbour' }]);
    expect(fragment.refs).toEqual([{ kind: 'image', sha256: BOAT.sha256, alt: 'A boat' }]);
    expect(matter.image).toBe(BOAT.sha256);
  });

  it('that front matter names stands for the article without standing in it', async () => {
    const { assets, fragment, matter } = await read(`---\ntitle: T\nimage: boat.png\n---\n${TEXT}`);
    expect([matter.image, assets.length, fragment.refs.length]).toEqual([BOAT.sha256, 1, 0]);
  });

  it('that is only on the web keeps its address and its text', async () => {
    const { fragment, assets } = await read(`# T\n\n${TEXT}\n\n![Far](https://pictures.example/far.jpg)`);
    expect(fragment.refs).toEqual([{ kind: 'image', alt: 'Far', href: 'https://pictures.example/far.jpg' }]);
    expect(assets).toEqual([]);
  });
});

describe('a link', () => {
  it('to an article of the corpus is a reference with its place there', async () => {
    const { fragment } = await read(`# T\n\n${TEXT} See [there](other.md#The%20end "t").`);
    expect(fragment.refs).toEqual([
      { kind: 'article', file: 'other.md', hash: 'in-the-end', title: 't' },
      { kind: 'article-end' },
    ]);
  });

  it('to nothing leaves its words and is said', async () => {
    const { fragment, messages } = await read(`# T\n\n${TEXT} See [there](nothing.md).`);
    expect(fragment.html.join('')).toContain('See there.');
    expect(messages.map(({ rule, level }) => `${rule} ${level}`)).toContain('link-resolves warning');
  });
});
