import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './sha256.ts';
import { LOCAL } from './places.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Takes the folder of a collection, a name and a key and gives the text that was kept there by that name with that key; else makes it and
 * keeps it in place of what was there. A folder that cannot be written to only costs time.
 */
export function remember(folder: string, name: string, key: string, make: () => string): string {
  const path = join(folder, LOCAL, `${name}.txt`);
  const known = read(path);
  const end = known.indexOf('\n');
  const text = known.slice(end + 1);
  if (end !== -1 && known.slice(0, end) === headOf(key, text)) return text;
  const made = make();
  try {
    replaceFile(path, `${headOf(key, made)}\n${made}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return made;
}

function headOf(key: string, text: string): string {
  return `${key} ${sha256(text)}`;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
