// node ace.mjs [--all]: Ace by DAISY finds no violation in a book of eight dirty articles, or of all hundred.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindBooks } from './bind.mjs';
import { writeDirtyCorpus } from './dirty-corpus.mjs';

const ACE = path.join(import.meta.dirname, '../node_modules/@daisy/ace/bin/ace-puppeteer.js');
/** Between them they have a table, MathML, SVG, notes, lists, code, pictures with and without words, and four scripts. */
const SAMPLE = [7, 10, 12, 16, 27, 33, 41, 45].map((number) => String(number).padStart(3, '0'));

const work = mkdtempSync(path.join(tmpdir(), 'offprint-ace-'));
try {
  const corpus = path.join(work, 'corpus');
  const all = process.argv.includes('--all');
  await writeDirtyCorpus(corpus);
  if (!all)
    for (const name of readdirSync(path.join(corpus, 'articles')))
      if (!SAMPLE.includes(name.slice(0, 3))) rmSync(path.join(corpus, 'articles', name));
  const out = path.join(work, 'out');
  const { volumes } = await bindBooks(corpus, out, path.join(work, 'cache'), { volumes: ['all'] });
  const [{ file, articles }] = volumes;
  const report = path.join(work, 'report');
  const chromium = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  const { status, stderr } = spawnSync(
    process.execPath,
    [ACE, '-f', '-s', '-o', report, path.join(out, file)],
    {
      encoding: 'utf8',
      env: { ...process.env, HOME: work, PUPPETEER_EXECUTABLE_PATH: chromium },
    },
  );
  if (status !== 0) throw new Error(`Ace ended with ${status}: ${stderr}`);
  const { assertions } = JSON.parse(readFileSync(path.join(report, 'report.json'), 'utf8'));
  const found = assertions.flatMap(({ 'earl:testSubject': page, assertions: of }) =>
    of.map((one) => ({ page: page.url, ...one })),
  );
  console.log(
    `Ace: ${assertions.length} documents with ${found.length} violations in a book of ${articles.length} articles`,
  );
  for (const { page, 'earl:test': test, 'earl:result': result } of found.slice(0, 20))
    console.log(
      `  ${page}: ${test['earl:impact']} ${test['dct:title']}: ${result['dct:description'].split('\n')[0]} ${result.html ?? ''}`,
    );
  // A report that leaves documents out has found nothing in them.
  process.exitCode = found.length === 0 && assertions.length > articles.length ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
