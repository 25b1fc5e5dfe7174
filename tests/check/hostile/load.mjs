// Publishes files that would cost too much, each beside an innocent neighbour, with the real command, and measures what they
// cost: seconds of processor time of the whole build, whatever else the machine does, and the most memory of any one process.
import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../clone.mjs';
import { LOADS, SAMPLE } from './loads.mjs';
import { endedSeconds, peakOf } from './peak.mjs';

const COMMAND = path.join(ROOT, 'apps/cli/bin/offprint.js');
/** A build is a start, an article's limit of time, and its neighbour. */
const MOST_SECONDS = 10 + 10;
const MOST_MEGABYTES = 512;
const NEIGHBOUR =
  '---\ntitle: The neighbour\ndate: 2024-01-01\n---\n\nNothing that stands beside this article changes it.\n';

const all = process.argv.includes('--all');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = LOADS.filter(({ name }) =>
  named.length > 0 ? named.some((word) => name.includes(word)) : all || SAMPLE.has(name),
);
const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-load-'));
const worst = { seconds: 0, megabytes: 0 };
let failures = 0;
try {
  for (const load of chosen) await weigh(load);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(
  `${chosen.length} loads of ${LOADS.length}: ${failures} failures; the longest build took ${worst.seconds.toFixed(1)} s of processor time, the largest process ${worst.megabytes} MB`,
);
process.exitCode = failures === 0 ? 0 : 1;

async function weigh({ name, file, make, sparse, expect }) {
  const corpus = path.join(scratch, 'corpus');
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(corpus);
  writeFileSync(path.join(corpus, 'neighbour.md'), NEIGHBOUR);
  const target = path.join(corpus, file);
  if (sparse === undefined) writePieces(target, make());
  else {
    writeFileSync(target, '');
    truncateSync(target, sparse);
  }
  const { size } = statSync(target);
  const { status, seconds, megabytes, stderr } = await measured([COMMAND, 'build', corpus]);
  const faults = [];
  let fate = 'no ledger';
  try {
    const { entries } = JSON.parse(readFileSync(path.join(corpus, '.offprint/ledger.json'), 'utf8'));
    const entry = entries.find((one) => one.file === file);
    fate = entry === undefined ? 'not in the ledger' : `${entry.fate}: ${entry.reason}`;
    if (entry === undefined || /call stack|RangeError|undefined/.test(entry.reason)) faults.push(fate);
    if (entries.find((one) => one.file === 'neighbour.md')?.fate !== 'published')
      faults.push('the neighbour is lost');
    if (expect !== undefined && entry?.fate !== expect) faults.push(`expected ${expect}`);
  } catch (error) {
    faults.push(String(error));
  }
  if (status === null || status > 1) faults.push(`the build ended with ${status}: ${stderr.slice(-300)}`);
  if (seconds > MOST_SECONDS) faults.push('too slow');
  if (megabytes > MOST_MEGABYTES) faults.push('too large');
  failures += faults.length > 0 ? 1 : 0;
  worst.seconds = Math.max(worst.seconds, seconds);
  worst.megabytes = Math.max(worst.megabytes, megabytes);
  console.log(
    `${faults.length === 0 ? '✓' : '✗'} ${name} (${(size / 1e6).toFixed(1)} MB): ${seconds.toFixed(1)} s, ${megabytes} MB; ${fate.slice(0, 110)}${faults.length === 0 ? '' : `\n  ${faults.join('; ')}`}`,
  );
}

function writePieces(target, pieces) {
  const descriptor = openSync(target, 'w');
  for (const piece of typeof pieces === 'string' || ArrayBuffer.isView(pieces) ? [pieces] : pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
  }
  closeSync(descriptor);
}

function measured(args) {
  return new Promise((resolve) => {
    const before = endedSeconds();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const peak = peakOf(child.pid);
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += text));
    const limit = setTimeout(() => child.kill('SIGKILL'), 120_000);
    child.on('close', (status) => {
      clearTimeout(limit);
      resolve({ status, seconds: endedSeconds() - before, megabytes: peak.stop(), stderr });
    });
  });
}
