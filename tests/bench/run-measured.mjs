import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const EVERY = 100;

/**
 * Takes a command and the folder to run it in and gives the CPU seconds of all its processes, user and system, its wall-clock
 * seconds and, when asked (`memory`, Linux), the most megabytes that its processes held together. Throws when it fails.
 */
export async function runMeasured([command, ...args], { cwd, memory = false }) {
  const began = performance.now();
  // The shell waits for the command, so that its "times" counts the command with all of its own processes.
  const shell = spawn(
    'sh',
    ['-c', '"$@" >/dev/null 2>&2; code=$?; times; exit $code', 'sh', command, ...args],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    shell[name].setEncoding('utf8').on('data', (text) => (said[name] = (said[name] + text).slice(-10_000)));
  let peak = 0;
  const clock = memory ? setInterval(() => (peak = Math.max(peak, heldBelow(shell.pid))), EVERY) : undefined;
  const code = await new Promise((resolve, reject) => shell.on('error', reject).on('close', resolve));
  clearInterval(clock);
  const wall = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${code}\n${said.stderr.slice(-2000)}`);
  const [user = 0, system = 0] = [
    ...(said.stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g),
  ].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return { cpu: user + system, wall, ...(memory ? { mb: peak / 1024 } : {}) };
}

/**
 * The kilobytes that all processes below one hold together: their proportional set sizes, in which a page that several share, such as
 * the program itself, counts once and not once for each. See proc_pid_smaps(5).
 */
function heldBelow(root) {
  const children = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch {
      // A process that ended meanwhile holds nothing.
    }
  }
  let sum = 0;
  for (const queue = [...(children.get(String(root)) ?? [])]; queue.length > 0;) {
    const pid = queue.pop();
    sum += heldBy(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return sum;
}

function heldBy(pid) {
  try {
    return Number(/^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The middle of some numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
