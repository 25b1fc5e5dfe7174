import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleDigest } from './cache/bundle-digest.ts';

const ROOMS = ['@offprint/article', '@offprint/collection', '@offprint/theme'];

/**
 * Takes a publisher's `import.meta.url`, of a module at the top of its code, and gives a digest of the code, style sheets
 * and page fonts that its output is made by, as they lie on the disk, compiled or bundled: part of every key, so that a tree made by other code is made anew.
 */
export function codeDigest(module: string): string {
  const known = bundleDigest(path.dirname(fileURLToPath(module)));
  if (known !== undefined) return known.slice(0, 16);
  const resolve = createRequire(module).resolve;
  const rooms = ROOMS.flatMap((room) => {
    try {
      const code = path.dirname(resolve(room));
      return [code, path.join(code, '../assets')].filter((folder) => existsSync(folder));
    } catch {
      // In a bundle a room stands in the bundle.
      return [];
    }
  });
  const hash = createHash('sha256');
  for (const folder of [path.dirname(fileURLToPath(module)), ...rooms]) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.d)\.[jt]s$|\.css$|\.woff2$/.test(one)).sort()) {
      hash.update(name.replaceAll('\\', '/')).update(readFileSync(path.join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
