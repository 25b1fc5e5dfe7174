import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOMS = ['@offprint/article', '@offprint/collection', '@offprint/theme'];

/**
 * A digest of the code that the feeds are made by, as it lies on the disk, compiled or bundled: part of every key, so
 * that a tree made by other code is made anew.
 */
export const VERSION: string = digestOf([
  fileURLToPath(new URL('.', import.meta.url)),
  ...ROOMS.flatMap(folderOf),
]);

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.d)\.[jt]s$/.test(one)).sort()) {
      hash.update(name.replaceAll('\\', '/')).update(readFileSync(path.join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where a room stands by itself; in a bundle it stands in the bundle. */
function folderOf(room: string): readonly string[] {
  try {
    return [path.dirname(createRequire(import.meta.url).resolve(room))];
  } catch {
    return [];
  }
}
