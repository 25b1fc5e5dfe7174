import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All files under a folder, by path, as text; without the names in `but`. */
export function treeAt(
  folder: string,
  but: readonly string[] = [],
  inside = '',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const path = inside + entry.name;
      if (but.includes(entry.name)) return [];
      return entry.isDirectory()
        ? Object.entries(treeAt(folder, but, `${path}/`))
        : [[path, readFileSync(join(folder, path), 'latin1')]];
    }),
  );
}
