import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportRecord, normaliseCorpus } from '@offprint/collection';
import type { Message } from '@offprint/article';

const here = import.meta.dirname;
const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-cases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What a case's corpus became: one text for each file of its `expected` folder. */
async function outcomeOf(name: string): Promise<ReadonlyMap<string, string>> {
  const collection = await normaliseCorpus({
    corpus: path.join(here, name, 'corpus'),
    cache: path.join(scratch, name),
  });
  const records = await Promise.all(
    collection.catalogue.map(async ({ id }) => exportRecord(await collection.article(id))),
  );
  const lines = (values: readonly unknown[]): string =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('');
  const messages = [...(await collection.messages())].map(lineOf);
  return new Map([
    ['articles.jsonl', lines(records.sort((a, b) => (a.file < b.file ? -1 : 1)))],
    ['publication.json', `${JSON.stringify(collection.publication, undefined, 2)}\n`],
    ['ledger.json', `${JSON.stringify(collection.ledger, undefined, 2)}\n`],
    ['messages.txt', messages.map((line) => `${line}\n`).join('')],
  ]);
}

function lineOf({ file, line, column, level, rule, reason, note }: Message): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [`${place}: ${level} ${rule}: ${reason}`, ...(note === undefined ? [] : [`  ${note}`])].join('\n');
}

describe.each(cases)('%s', (name) => {
  test('comes out as a person has read and agreed', async () => {
    const folder = path.join(here, name, 'expected');
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of await outcomeOf(name)) {
      const expected = path.join(folder, file);
      if (process.env['UPDATE'] === '1' || !existsSync(expected)) writeFileSync(expected, text);
      expect(text, `${name}/expected/${file}`).toBe(readFileSync(expected, 'utf8'));
    }
  });

  test('comes out the same a second time, from what was kept', async () => {
    expect(await outcomeOf(name)).toEqual(await outcomeOf(name));
  });
});
