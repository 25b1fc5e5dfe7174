import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the folder of a bundle's code and gives the digest of the whole bundle that was put there when it was made; nothing where there is none. */
export function bundleDigest(folder: string): string | undefined {
  try {
    const text = readFileSync(join(folder, 'digest'), 'utf8');
    return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
