import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportRecord, normaliseCorpus } from '@offprint/collection';

/** What must come of an article: phrases of its text or its matter, phrases of its page that must not, and some of the matter. */
interface Expected {
  readonly keep: readonly string[];
  readonly gone?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
}

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-kept-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const expected: Record<string, Expected> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'phrases.json'), 'utf8'),
);
const collection = await normaliseCorpus({
  corpus: path.join(import.meta.dirname, 'corpus'),
  cache: scratch,
});
const records = new Map(
  await Promise.all(
    collection.catalogue.map(async ({ id }) => {
      const record = exportRecord(await collection.article(id));
      return [record.file, record] as const;
    }),
  ),
);

function words(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('short, plain and odd articles are kept whole', () => {
  test.each(Object.entries(expected))('%s', (file, { keep, gone = [], title, date, authors }) => {
    const record = records.get(file);
    const body = words(record?.html ?? '');
    const all = `${body} ${words(JSON.stringify({ ...record, html: undefined }))}`;
    expect(keep.filter((phrase) => !all.includes(phrase))).toEqual([]);
    expect(gone.filter((phrase) => body.includes(phrase))).toEqual([]);
    if (title !== undefined) expect(record?.title).toBe(title);
    if (date !== undefined) expect(JSON.stringify(record?.published)).toContain(date);
    if (authors !== undefined) expect(record?.authors.map(({ name }) => name)).toEqual(authors);
  });
});
