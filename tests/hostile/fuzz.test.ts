import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { parsePublication } from '@offprint/article/publication';
import { exportRecord, normaliseCorpus } from '@offprint/collection';
import type { Collection } from '@offprint/collection';
import { KINDS, PATHS, SETTINGS } from './anything.ts';
import { sentences } from './corpus-of.ts';
import { tracesIn } from './traces-in.ts';

/** Cases of each kind: a bounded sample here, `FUZZ=10000` for everything. */
const CASES = Number(process.env['FUZZ'] ?? 80);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.parse('2024-09-14'));
console.info(`fuzzing ${CASES} cases of each kind with FUZZ_SEED=${SEED}`);

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-fuzz-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 300_000);

const NEIGHBOUR =
  '---\ntitle: The neighbour\ndate: 2024-01-01\n---\n\nNothing that stands beside this article changes it.\n';
/** What a defect of ours would say, where a reason is due. */
const DEFECT =
  /\b(?:TypeError|RangeError|ReferenceError|call stack|is not a function|is not iterable|undefined|Cannot read|heap)\b/;

async function publishAll(kind: string, files: ReadonlyMap<string, Uint8Array>): Promise<Collection> {
  const corpus = path.join(scratch, kind);
  mkdirSync(corpus, { recursive: true });
  writeFileSync(path.join(corpus, 'neighbour.md'), NEIGHBOUR);
  for (const [file, bytes] of files) {
    const full = path.join(corpus, file);
    try {
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes, { flag: 'wx' });
    } catch {
      // A path that goes through a file, or that stands already: the disk takes it no more than a person could write it.
    }
  }
  return normaliseCorpus({ corpus, cache: path.join(scratch, `${kind}.cache`) });
}

async function examine(collection: Collection): Promise<readonly string[]> {
  const faults: string[] = [];
  const { counts, entries } = collection.ledger;
  console.info(JSON.stringify(counts));
  if (counts.published + counts.skipped + counts.failed + counts.duplicate !== counts.files)
    faults.push('the ledger does not add up');
  for (const { file, fate, reason } of entries)
    if (fate === 'failed' && DEFECT.test(reason)) faults.push(`${file}: ${reason}`);
  if (!collection.catalogue.some(({ matter }) => matter.title === 'The neighbour'))
    faults.push('the neighbour is lost');
  for (const { id } of collection.catalogue) {
    const record = exportRecord(await collection.article(id));
    const bad =
      faultsOf(record.html) ??
      tracesIn(record.html)[0] ??
      illegalIn(JSON.stringify([record.title, record.authors, record.tags, record.text]));
    if (bad !== undefined) faults.push(`${record.file}: ${bad}`);
  }
  return faults;
}

function faultsOf(html: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(`<div>${html}</div>`).close();
  return fault;
}

function illegalIn(json: string): string | undefined {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\\u(?:00[01][\da-f]|d[89a-f]|fff[ef])/i.exec(
    json.replaceAll(/\\u000[9ad]/g, ''),
  )?.[0];
}

describe('whatever a file holds', () => {
  test.each(Object.entries(KINDS))(
    '%s: it is in the ledger, well-formed and harmless, and its neighbour is whole',
    async (kind, { ending, bytes, around }) => {
      const files = new Map(
        fc.sample(bytes, { numRuns: CASES, seed: SEED }).map((middle, index) => {
          const [before, after] = around(sentences(index, 2));
          return [
            `case-${index}.${ending}`,
            Buffer.concat([Buffer.from(before), middle, Buffer.from(after)]),
          ];
        }),
      );
      const collection = await publishAll(kind, files);
      expect(await examine(collection)).toEqual([]);
      expect(collection.catalogue.length, 'most are articles, so that something is shown').toBeGreaterThan(
        CASES / 2,
      );
    },
    3_600_000,
  );
});

test('whatever a file is called, it is in the ledger, and no name leads out of the collection', async () => {
  const paths = fc.sample(PATHS, { numRuns: CASES, seed: SEED });
  const files = new Map(
    paths.map((name, index) => [
      name,
      Buffer.from(`A note with the number ${index}\n\n${sentences(index, 3)}\n`),
    ]),
  );
  const collection = await publishAll('trees', files);
  expect(await examine(collection)).toEqual([]);
  expect(collection.catalogue.length, 'many are articles, so that something is shown').toBeGreaterThan(
    CASES / 4,
  );
  for (const { slug } of collection.catalogue) expect(slug).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
  expect(new Set(collection.catalogue.map(({ slug }) => slug)).size).toBe(collection.catalogue.length);
}, 3_600_000);

test('whatever publication.yaml says, a publication comes of it', () => {
  fc.assert(
    fc.property(SETTINGS, (text) => {
      const { publication } = parsePublication(text, { file: 'publication.yaml', fallbackTitle: 'Articles' });
      expect(publication.title).not.toBe('');
      expect(publication.url ?? 'https://a.test/').toMatch(/^https?:\/\/.*\/$/);
      expect(publication.volumes.length).toBeGreaterThan(0);
      expect({}).not.toHaveProperty('polluted');
    }),
    { numRuns: CASES, seed: SEED },
  );
}, 3_600_000);
