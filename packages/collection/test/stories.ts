import { mkdirSync, mkdtempSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { treeAt } from './built/tree-at.ts';

/** Makes a folder for a corpus. */
export function newCorpus(): string {
  const corpus = join(mkdtempSync(join(tmpdir(), 'offprint-patch-')), 'corpus');
  mkdirSync(corpus);
  return corpus;
}

/** Writes a file as somebody did some minutes ago, so that its stamp tells every later change. */
export function write(corpus: string, file: string, text: string): void {
  const path = join(corpus, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const then = new Date(Date.now() - 600_000);
  utimesSync(path, then, then);
}

/** The collection but for what only makes the next build fast. */
export const collection = (corpus: string): unknown =>
  treeAt(join(corpus, '.offprint'), ['cache', 'lock', 'local']);

/** What a first build of the same files makes. */
export async function afresh(corpus: string): Promise<unknown> {
  const fresh = newCorpus();
  for (const [file, text] of Object.entries(treeAt(corpus, ['.offprint'])))
    write(fresh, file, Buffer.from(text, 'latin1').toString('utf8'));
  await normaliseCorpus({ corpus: fresh });
  return collection(fresh);
}

/** When the whole state was last written: an edit that is brought in alone leaves it. */
export const stateOf = (corpus: string): bigint =>
  statSync(join(corpus, '.offprint/cache/state.ndjson'), { bigint: true }).ino;

/** An article of its own words. */
export const story = (number: number, more = '', matter = ''): string =>
  `---\ntitle: Story ${number}\ndate: 2018-01-${10 + number}\n${matter}---\n\nThis opens story ${number} as it always did: it was not for them but for all of us that they had been there with what we would say. ${Array.from({ length: 60 }, (_, word) => `w${number}x${word}`).join(' and the ')}.\n${more}`;

/** A corpus of nine articles, built. */
export async function withStories(): Promise<string> {
  const corpus = newCorpus();
  for (let number = 0; number < 9; number += 1) write(corpus, `${number}.md`, story(number));
  await normaliseCorpus({ corpus });
  return corpus;
}
