// Kills whole builds by the real command at random points from their start to their end: every tree is wholly the old one or
// wholly the new one, no worker lives on, and the next build succeeds without help. `killed.mjs [TIMES]`, seed in KILL_SEED.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../clone.mjs';
import { lookAt, TREES, writeEdition } from './editions.mjs';

const COMMAND = path.join(ROOT, 'apps/cli/bin/offprint.js');
const times = Number(process.argv[2] ?? 200);
const seed = Number(process.env.KILL_SEED ?? 7);
let state = seed;
/** Numerical Recipes' generator: the same points on every run. */
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-killed-'));
const [corpus, out] = [path.join(scratch, 'corpus'), path.join(scratch, 'out')];
const faults = [];
/** The steps of a build, each by what appears at its end; a kill falls at a random moment of one of them. */
const STEPS = ['corpus/.offprint/catalogue.ndjson', ...TREES.map((tree) => `out/${tree}/.offprint-tree`)].map(
  (name) => path.join(scratch, name),
);
const inodeOf = (file) => statSync(file, { throwIfNoEntry: false })?.ino;
const tally = { old: 0, new: 0, mixed: 0, between: 0, ended: 0 };
let edition = 0;
try {
  writeEdition(corpus, edition);
  const first = await build();
  if (first.status !== 0) throw new Error(`the first build ended with ${first.status}: ${first.stderr}`);
  edition += 1;
  writeEdition(corpus, edition);
  // Of a build that has everything to do again.
  const { ends } = await build();
  for (let kill = 1; kill <= times; kill += 1) {
    edition += 1;
    writeEdition(corpus, edition);
    const step = Math.floor(random() * STEPS.length);
    const span = (ends[step] ?? 0) - (ends[step - 1] ?? 0);
    const { status, stderr } = await build({ step, after: 1.2 * span * random() });
    if (status === 0) tally.ended += 1;
    else if (status !== null)
      faults.push(`kill ${kill}: the build ended with ${status}: ${stderr.slice(0, 600)}`);
    const { faults: found, editions } = lookAt(out);
    faults.push(...found.map((fault) => `kill ${kill}: ${fault}`));
    const shown = Object.values(editions);
    if (shown.includes('absent')) faults.push(`kill ${kill}: a tree is gone`);
    if (shown.includes('between')) tally.between += 1;
    else if (shown.every((one) => one === `This is edition ${edition}`)) tally.new += 1;
    else if (shown.some((one) => one === `This is edition ${edition}`)) tally.mixed += 1;
    else tally.old += 1;
  }
  await wait(1500);
  const orphans = workersOf(corpus);
  if (orphans.length > 0) faults.push(`${orphans.length} workers live on`);
  edition += 1;
  writeEdition(corpus, edition);
  const last = await build();
  if (last.status !== 0) faults.push(`the last build ended with ${last.status}: ${last.stderr.slice(-300)}`);
  const { faults: found, editions } = lookAt(out);
  faults.push(...found);
  if (TREES.some((tree) => editions[tree] !== `This is edition ${edition}`))
    faults.push('the last build is not what is shown');
  const left = readdirSync(out).filter((name) => !TREES.includes(name));
  if (left.length > 0) faults.push(`left beside the trees: ${left.join(', ')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`);
console.log(
  `killed ${times} times (KILL_SEED=${seed}): all trees old ${tally.old}, all new ${tally.new}, some new ${tally.mixed}, between two renames ${tally.between}; ${tally.ended} builds had ended before; ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Builds, and kills the build some milliseconds after a step has begun. Gives when each step ended, where it did. */
function build(kill) {
  return new Promise((resolve) => {
    const before = STEPS.map(inodeOf);
    const began = performance.now();
    const child = spawn(process.execPath, [COMMAND, 'build', corpus, '--out', out], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const ends = [];
    let clock;
    const aim = (step) => {
      if (kill?.step === step) clock ??= setTimeout(() => child.kill('SIGKILL'), kill.after);
    };
    aim(0);
    const look = setInterval(() => {
      STEPS.forEach((file, index) => {
        if (ends[index] !== undefined || inodeOf(file) === before[index]) return;
        ends[index] = performance.now() - began;
        aim(index + 1);
      });
    }, 2);
    // Not "close": a worker that lives on would hold the pipe.
    child.on('exit', (status) => {
      clearInterval(look);
      clearTimeout(clock);
      resolve({ status, ends, stderr });
    });
  });
}

/** Processes that were started in this house to set articles and have lost their parent; only Linux tells. */
function workersOf() {
  const command = path.join(ROOT, 'packages/collection');
  try {
    return readdirSync('/proc').filter((name) => {
      if (!/^\d+$/.test(name)) return false;
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return words.includes(command) && words.includes('worker.js') && parent === '1';
      } catch {
        return false;
      }
    });
  } catch {
    return [];
  }
}
