import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Copies what git knows of the working tree to a new folder, as a repository of its own, and installs it. */
export function cloneHouse() {
  const to = mkdtempSync(path.join(tmpdir(), 'offprint-clone-'));
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(to, file));
  }
  const git = (...args) => execFileSync('git', args, { cwd: to, stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=check', '-c', 'user.email=check@localhost', 'commit', '-qm', 'as it stands');
  execFileSync('npm', ['ci', '--prefer-offline'], { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
  return to;
}

/** Digests of every file below a folder, by its path. */
export function digests(folder) {
  const out = execFileSync('sh', ['-c', 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum'], {
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return new Map(
    out
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

/** What differs between two such maps, as lines. */
export function differences(a, b) {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => a.get(name) !== b.get(name)).sort();
}
