import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Another build is at work in the same folder. */
export class Busy extends Error {
  readonly pid: number;
  constructor(what: string, pid: number, host: string) {
    super(
      `another build is at work in ${what}: process ${pid}${host === hostname() ? '' : ` on ${host}`}; wait for it, or end it`,
    );
    this.name = 'Busy';
    this.pid = pid;
  }
}

/** A lock that is held; `since` is the disk's own clock at its making, in milliseconds since 1970. */
export interface Lock {
  readonly since: number;
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system tells: a later process with the same number is another. */
  readonly started: string;
}

let taken = 0;

/**
 * Takes the path of a lock file and the folder it guards, and locks that for this process. Throws {@link Busy} while another
 * holds it. A lock whose process is no more is taken over.
 */
export function takeLock(path: string, what: string): Lock {
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  taken += 1;
  const own = `${JSON.stringify(holder)} ${taken}`;
  const draft = `${path}.${process.pid}-${taken}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, own, { flag: 'wx' });
  try {
    for (let tries = 0; tries < 50; tries += 1) {
      if (claim(draft, path)) {
        dropDrafts(path, draft);
        const since = statSync(path).mtimeMs;
        return { since, release: () => void (read(path) === own && rmSync(path, { force: true })) };
      }
      const held = read(path);
      if (held === undefined) continue;
      const other = living(held);
      if (other !== undefined) throw new Busy(what, other.pid, other.host);
      dropStale(path, held, `${draft}-stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`the lock ${path} cannot be taken`);
}

/** Removes what processes that were killed while they took this lock left beside it. */
function dropDrafts(path: string, own: string): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(start) ? /^\d+(?=-)/.exec(name.slice(start.length))?.[0] : undefined;
    const draft = join(dirname(path), name);
    if (pid !== undefined && draft !== own && !runs(Number(pid))) rmSync(draft, { force: true });
  }
}

/** A lock appears with its content in it, or not at all. */
function claim(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return false;
    // A disk without links: exclusive creation is the next best.
    return claimByCreation(draft, path);
  }
}

function claimByCreation(draft: string, path: string): boolean {
  try {
    writeFileSync(path, readFileSync(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock aside; if meanwhile another process took it over, puts that one's back. */
function dropStale(path: string, held: string, aside: string): void {
  try {
    renameSync(path, aside);
    if (read(aside) !== held) claim(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Who holds a lock, when that process still runs; what runs on another host nobody can tell, so it counts as running. */
function living(held: string): Holder | undefined {
  const [, pid, host = '', started = ''] =
    /^\{"pid":(\d+),"host":"([^"]*)","started":"([^"]*)"\} \d+$/.exec(held) ?? [];
  if (pid === undefined) return undefined;
  const holder: Holder = { pid: Number(pid), host, started };
  if (host !== hostname()) return holder;
  return runs(holder.pid) && startOf(holder.pid) === started ? holder : undefined;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? '' : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '');
}
