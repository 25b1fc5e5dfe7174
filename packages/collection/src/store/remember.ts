import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './sha256.ts';
import { LOCAL } from './places.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Takes the folder of a collection, a name and a key and gives the text that was kept there by that name with that key; else makes it and
 * keeps it in place of what was there; also where that does not serve. A folder that cannot be written to only costs time.
 */
export function remember(
  folder: string,
  name: string,
  key: string,
  make: () => string,
  serves: (text: string) => boolean = () => true,
): string {
  const path = join(folder, LOCAL, `${name}.txt`);
  const known = read(path);
  const start = known.indexOf('\n') + 1;
  const bytes = known.subarray(start);
  if (start > 0 && known.toString('utf8', 0, start - 1) === headOf(key, bytes)) {
    const text = bytes.toString('utf8');
    if (serves(text)) return text;
  }
  const made = make();
  try {
    const whole = Buffer.from(made);
    replaceFile(path, Buffer.concat([Buffer.from(`${headOf(key, whole)}\n`), whole]));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return made;
}

function headOf(key: string, bytes: Uint8Array): string {
  return `${key} ${sha256(bytes)}`;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
