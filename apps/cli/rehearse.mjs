import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CORPUS = fileURLToPath(new URL('../../corpus/articles/', import.meta.url));
const PROGRAM = `
const { appendFileSync, renameSync, rmSync } = require('node:fs');
const [code, corpus, out] = process.argv.slice(1);
const { main } = require(code);
const article = corpus + '/reports/eight-cans-a-day.md';
const edits = [
  () => undefined,
  () => undefined,
  () => appendFileSync(article, '\\nOne more paragraph.\\n'),
  () => renameSync(article, corpus + '/renamed.md'),
  () => rmSync(corpus + '/renamed.md'),
];
(async () => {
  for (const edit of edits) {
    edit();
    if ((await main(['build', corpus, '--out', out, '--only', 'html', '--no-search'])) === 2) throw new Error('the rehearsal failed');
  }
  if ((await main(['build', corpus, '--out', out])) === 2) throw new Error('the rehearsal failed');
})();
`;

/**
 * Takes the folder of a bundle and what puts doors there that record, publishes the small corpus a few times with a copy of it, as it will be used, and leaves
 * beside each script what the engine made of the functions that ran.
 */
export async function rehearse(dist, record) {
  // Beside the bundle, and no temporary folder: sharp is found from there, as it will be.
  const scratch = await mkdtemp(fileURLToPath(new URL('../rehearsal-', dist)));
  try {
    const copy = path.join(scratch, 'dist');
    const code = path.join(copy, 'code');
    const corpus = path.join(scratch, 'corpus');
    await cp(dist, copy, { recursive: true });
    await record(pathToFileURL(`${code}${path.sep}`));
    await cp(CORPUS, corpus, { recursive: true, filter: isPlain });
    execFileSync(
      process.execPath,
      ['-e', PROGRAM, path.join(code, 'main.js'), corpus, path.join(scratch, 'out')],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    for (const script of ['run.cjs', 'worker.cjs', 'epub-gen-memory.cjs']) {
      const kept = (await readdir(code)).filter((name) => name.startsWith(`${script}.`));
      const sizes = await Promise.all(kept.map(async (name) => (await stat(path.join(code, name))).size));
      // Of several workers, the one that did most.
      const most = kept[sizes.indexOf(Math.max(...sizes))];
      await cp(path.join(code, most), fileURLToPath(new URL(`code/${script}.cache`, dist)));
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * A few articles in Markdown and a few clippings, read as most are. What reads the others is compiled when it is needed: to have all of it
 * ready would cost every build more than it saves those.
 */
function isPlain(file) {
  return !path.extname(file) || /[\\/](?:reports|harbour-courier)[\\/][^\\/]+$/.test(file);
}
