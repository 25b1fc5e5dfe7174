import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKER } from '../worker-entry.ts';
import { sha256 } from '../store/sha256.ts';
import { bundleDigest } from './bundle-digest.ts';

const ROOMS = ['@offprint/article', '@offprint/parse', '@offprint/normalise'];

/**
 * Gives a digest of the code that makes an article from a file: ours, as it lies on the disk (compiled or bundled), and
 * the versions of installed dependencies, where they are not bundled with it. What one code cached another never uses.
 */
export function codeVersion(): string {
  version ??= digestCode();
  return version;
}

let version: string | undefined;

function digestCode(): string {
  const here = dirname(fileURLToPath(WORKER));
  // A bundle holds all of its code; whatever is installed around it is none of its business.
  const bundled = !existsSync(join(here, 'work'));
  const known = bundled ? bundleDigest(here) : undefined;
  const { node, icu } = process.versions;
  const machine = [node.split('.')[0], icu];
  if (known !== undefined) return sha256([...machine, known].join('\n'));
  const folders = bundled ? [here] : [here, ...ROOMS.flatMap(folderOf)];
  const code = folders.flatMap((folder) => scripts(folder)).map((path) => sha256(readFileSync(path)));
  return sha256([...machine, ...code, bundled ? '' : installed(here)].join('\n'));
}

function folderOf(room: string): readonly string[] {
  try {
    return [dirname(createRequire(import.meta.url).resolve(room))];
  } catch {
    return [];
  }
}

function scripts(folder: string): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...scripts(path));
    else if (/\.(?:m?js|json|ts)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(path);
  }
  return found;
}

/** What npm notes of the packages it installed. */
function installed(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    try {
      return sha256(readFileSync(join(at, 'node_modules', '.package-lock.json')));
    } catch {
      continue;
    }
  }
  return '';
}
