// Builds on a disk that is really full: a small tmpfs that holds corpus, collection and library, filled up to a few bytes so that
// a build fails in each of its steps. The trees stay whole; with room again, the next build succeeds without help.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../clone.mjs';
import { lookAt, TREES, writeEdition } from './editions.mjs';

const COMMAND = path.join(ROOT, 'apps/cli/bin/offprint.js');
/** Kilobytes that are left when a build begins: from none to nearly enough. */
const ROOMS = process.argv.includes('--all')
  ? [0, 4, 16, 32, 64, 96, 128, 192, 256, 320, 384, 448, 512, 576, 640, 704, 768, 896, 1024]
  : [0, 64, 256, 512];
const disk = mkdtempSync(path.join(tmpdir(), 'offprint-full-'));
const mount = (options) => spawnSync('mount', [...options, disk], { encoding: 'utf8' });
const made = mount(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs']);
if (made.status !== 0) {
  rmSync(disk, { recursive: true });
  console.log(
    `a small disk cannot be mounted here (${(made.stderr ?? String(made.error)).trim().split('\n')[0]}): nothing was shown; run it as root on Linux`,
  );
  process.exit(process.env.CI && process.getuid?.() === 0 ? 1 : 0);
}
const faults = [];
const failedIn = new Map();
try {
  const [corpus, out] = [path.join(disk, 'corpus'), path.join(disk, 'out')];
  mkdirSync(corpus);
  let edition = 0;
  writeEdition(corpus, edition);
  if (build(corpus, out).status !== 0) throw new Error('the first build failed');
  for (const room of ROOMS) {
    edition += 1;
    writeEdition(corpus, edition);
    resize(room);
    const { status, stderr } = build(corpus, out);
    const { faults: found, editions } = lookAt(out);
    faults.push(...found.map((fault) => `${room} kB left: ${fault}`));
    const old = TREES.filter((tree) => editions[tree] === `This is edition ${edition - 1}`);
    const fresh = TREES.filter((tree) => editions[tree] === `This is edition ${edition}`);
    if (old.length + fresh.length !== TREES.length)
      faults.push(`${room} kB left: ${JSON.stringify(editions)}`);
    if (status !== 0 && !/the disk is full/.test(stderr))
      faults.push(`${room} kB left: ended with ${status} and said ${stderr.slice(-300)}`);
    const where =
      status === 0 ? 'nowhere' : old[0] === 'epub' ? 'the collection or epub' : (old[0] ?? 'at the end');
    failedIn.set(where, [...(failedIn.get(where) ?? []), room]);
    mount(['-o', 'remount,size=64m']);
    const again = build(corpus, out);
    if (again.status !== 0)
      faults.push(
        `${room} kB left, then room: the next build ended with ${again.status}: ${again.stderr.slice(-300)}`,
      );
    const after = lookAt(out);
    faults.push(...after.faults.map((fault) => `${room} kB left, then room: ${fault}`));
    if (TREES.some((tree) => after.editions[tree] !== `This is edition ${edition}`))
      faults.push(`${room} kB left, then room: ${JSON.stringify(after.editions)}`);
  }
} finally {
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
}
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(
  `${ROOMS.length} builds on a full disk: ${[...failedIn].map(([where, rooms]) => `failed in ${where} with ${rooms.join(', ')} kB left`).join('; ')}; ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Makes the disk so small that it has just so many kilobytes left. */
function resize(room) {
  const { blocks, bfree, bsize } = statfsSync(disk);
  const { status, stderr } = mount([
    '-o',
    `remount,size=${Math.ceil(((blocks - bfree) * bsize) / 1024) + room}k`,
  ]);
  if (status !== 0) throw new Error(stderr);
}

function build(corpus, out) {
  return spawnSync(process.execPath, [COMMAND, 'build', corpus, '--out', out], { encoding: 'utf8' });
}
