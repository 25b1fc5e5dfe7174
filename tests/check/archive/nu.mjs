// Every page and style sheet of an archive through the Nu HTML checker, over HTTP so that the pages' own policy means what it says: nothing reported.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pagesOf } from './pages-of.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2] ?? 'dist/html';
const jar = createRequire(import.meta.url)('vnu-jar');
const pages = pagesOf(folder);
const sheets = readdirSync(path.join(folder, 'assets'))
  .filter((name) => name.endsWith('.css'))
  .map((name) => `assets/${name}`);
const { origin, close } = await serve(folder);
let reported = 0;
const BATCH = 400;
for (let at = 0; at < pages.length; at += BATCH) await report(pages.slice(at, at + BATCH));
await report(sheets, '--css');
close();
console.log(`nu: ${pages.length} pages, ${sheets.length} style sheets, ${reported} errors and warnings`);
process.exitCode = reported > 0 || pages.length === 0 || sheets.length === 0 ? 1 : 0;

async function report(files, ...how) {
  const urls = files.map((file) => `${origin}/${file.split('/').map(encodeURIComponent).join('/')}`);
  const { messages } = JSON.parse(await check([...how, ...urls]));
  for (const { type, subType, url, lastLine, message, extract } of messages) {
    reported += 1;
    console.log(
      `${url?.replace(origin, '')}:${lastLine ?? ''} ${subType ?? type}: ${message} ${extract?.trim() ?? ''}`,
    );
  }
}

/** Not spawnSync: the pages come from this very process. */
function check(words) {
  return new Promise((resolve) => {
    const run = spawn(
      'java',
      ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', jar, '--format', 'json', ...words],
      { stdio: ['ignore', 'inherit', 'pipe'] },
    );
    let text = '';
    run.stderr.on('data', (piece) => (text += piece));
    run.on('close', () => resolve(text));
  });
}
