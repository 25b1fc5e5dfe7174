// Runs every verb of the real command on a corpus whose names, titles, front matter and settings try to steer the terminal, and
// looks for a control or a mark of direction in what it says. A control shows that the corpus does hold them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../clone.mjs';

const COMMAND = path.join(ROOT, 'apps/cli/bin/offprint.js');
/** Clears the screen, names the window, moves the cursor, rings; the same by one byte (C1); turns the line around. */
const ESCAPES = [
  '\u001b[2J',
  '\u001b]0;owned\u0007',
  '\r\u001b[1A',
  '\u009b2J',
  '\u009d0;owned\u009c',
  '\u202eowned\u2066',
  '\u007f\b\b',
  '\u2028',
];
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const prose =
  'The ferry stopped running before noon, said the harbour master, who has kept the log of the quay for thirty years.';

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-terminal-'));
const corpus = path.join(scratch, `corpus ${ESCAPES[0]}${ESCAPES[3]}`);
const files = {};
ESCAPES.forEach((escape, index) => {
  files[`${index} ${escape}.txt`] =
    `A title ${escape} of ${index}\n\nBy A ${escape} Writer\n\n${prose} ${index} ${escape}\n\nSource: ${escape} quay\n`;
  files[`matter ${index}.md`] =
    `---\ntitle: ${JSON.stringify(`Title ${index} ${escape}`)}\nunknown${escape}: 1\ndate: "${escape}"\ntags: [${JSON.stringify(escape)}]\nlang: "${escape}"\n---\n\n${prose} ${index}. ![${escape}](missing${encodeURIComponent(escape)}.png)\n`;
  files[`broken ${index}.md`] =
    `---\ntitle: "never ${escape} closed\nkey: [${escape}\n---\n\n${prose} Broken ${index}.\n`;
  files[`toml ${index}.md`] = `+++\ntitle = ${escape}\n+++\n\n${prose} Toml ${index}.\n`;
  files[`page ${index}.html`] =
    `<title>Page ${escape} ${index}</title><article><h1>Page ${escape} ${index}</h1><p>${prose} Page ${index}.</p><img src="${escape}.png"></article>`;
  files[`empty ${index}${escape}.txt`] = '';
  files[`other ${index}${escape}.xyz`] = '';
});
const settings = `title: ${JSON.stringify(ESCAPES.join(''))}\nunknown${ESCAPES[0]}: 1\nlanguage: ${JSON.stringify(ESCAPES[3])}\nvolumes: [${JSON.stringify(ESCAPES[5])}]\nurl: "https://a.test/${ESCAPES[4]}"\nfeeds:\n  hub: "http://127.0.0.1:9/${ESCAPES[0]}"\n`;

let runs = 0;
const faults = [];
try {
  mkdirSync(corpus);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(corpus, name), text);
  writeFileSync(path.join(corpus, 'publication.yaml'), settings);
  if (!readdirSync(corpus).some((name) => STEERS.test(name)))
    throw new Error('this disk keeps no such names: nothing would be shown');
  const [first, second] = Object.keys(files).filter((name) => /^[01] /.test(name));
  const out = path.join(scratch, `out ${ESCAPES[0]}`);
  for (const args of [
    ['build', corpus, '--out', out, '--verbose'],
    ['build', corpus, '--out', out, '--json'],
    ['export', corpus],
    ['export', corpus, '--format', 'markdown', '--out', path.join(scratch, `md ${ESCAPES[3]}`)],
    ['explain', path.join(corpus, first)],
    ['explain', path.join(corpus, second), '--json'],
    ['explain', path.join(corpus, 'broken 0.md')],
    ['explain', path.join(corpus, 'matter 3.md'), '--json'],
    ['explain', path.join(corpus, `empty 0${ESCAPES[0]}.txt`)],
    ['ping', corpus],
    ['build', path.join(scratch, ESCAPES[0])],
    ['build', corpus, `--${ESCAPES[0]}`],
    ['build', corpus, '--only', ESCAPES[3]],
    [ESCAPES[0]],
  ])
    look(args);
  writeFileSync(path.join(corpus, 'publication.yaml'), `title: [\u001b[2J\n\u009b: {\n`);
  look(['build', corpus, '--out', out]);
  for (const name of readdirSync(corpus))
    if (name !== '.offprint') rmSync(path.join(corpus, name), { recursive: true });
  look(['build', corpus, '--out', path.join(scratch, 'empty')]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(`${runs} runs of every verb: ${faults.length} let something through to the terminal`);
process.exitCode = faults.length === 0 ? 0 : 1;

function look(args) {
  runs += 1;
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: scratch,
  });
  const said = stdout + stderr;
  const found = STEERS.exec(said);
  const verb = JSON.stringify(args.map((word) => word.replace(scratch, '…')).join(' '));
  if (found !== null)
    faults.push(`${verb}: ${JSON.stringify(said.slice(Math.max(0, found.index - 60), found.index + 30))}`);
  if (status === null || status > 2)
    faults.push(`${verb}: ended with ${status}: ${JSON.stringify(stderr.slice(-300))}`);
  if (said.trim() === '') faults.push(`${verb}: said nothing`);
}
