import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { uuidOf } from '@offprint/article';
import { expect, test } from 'vitest';
import { readFarEntries } from '../src/store/far-entries.ts';
import type { StoredEntry } from '../src/store/stored.ts';

const entries = Array.from({ length: 40 }, (_, number): StoredEntry => ({
  id: uuidOf(String(number)),
  slug: `slug-${number}`,
  matter: {
    title: `Títle ${'é'.repeat(number)}`,
    authors: [],
    lang: 'en',
    dir: 'ltr',
    tags: [],
    words: number,
    source: { file: `${number}.txt`, format: 'text', sha256: '' },
  },
  digest: `digest-${number}`,
  assets: [],
  links: [uuidOf('other')],
  weight: 10 * number,
  at: 100 * number,
  length: 99,
}));

test('entries that are read when they are asked for are those of the catalogue, also when it is gone meanwhile', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'offprint-far-')), 'catalogue.ndjson');
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  writeFileSync(path, `{"head":"ünd"}\n${lines}`);
  const { entries: far, digest } = readFarEntries(path);
  rmSync(path);
  expect(digest).toBe(createHash('sha256').update(lines).digest('hex'));
  expect(far).toHaveLength(entries.length);
  for (const number of [39, 0, 1, 2, 20, 19, 39]) {
    const one = far[number];
    const { id, slug, matter, digest: own, assets, links, weight, at, length } = one ?? {};
    expect({ id, slug, matter, digest: own, assets, links, weight, at, length }).toEqual(entries[number]);
    expect(one?.shelf).toBeUndefined();
    const shelved = one?.on('ab');
    expect([shelved?.id, shelved?.shelf, shelved?.digest, shelved?.slug]).toEqual([
      id,
      'ab',
      `digest-${number}-ab`,
      slug,
    ]);
  }
});
