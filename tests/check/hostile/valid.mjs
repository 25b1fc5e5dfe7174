// Publishes every vector (a sample: one in ten) with the real command and gives each page that came out to the Nu HTML checker.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGenerator, publishCorpus } from './build-corpus.mjs';

const every = process.argv.includes('--all') ? 1 : 10;
const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-hostile-'));
try {
  const { vectors, corpusOf, sentences } = await loadGenerator(scratch);
  // Not those that the other check takes.
  const some = vectors().filter(({ number }) => number % every === (every === 1 ? 0 : 5));
  const innocent = `---\ntitle: An innocent article\ndate: 2024-01-01\n---\n\n${sentences(900_001, 4)}\n`;
  const { out, ledger } = publishCorpus(corpusOf(some), innocent, scratch);
  console.log(`${some.length} vectors, ${ledger.counts.published} published`);
  const nu = fileURLToPath(new URL('../archive/nu.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [nu, path.join(out, 'html')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
