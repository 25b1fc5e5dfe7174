import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A digest of this publisher's own code, as it runs: part of every key, so that a tree made by other code is made anew. */
export const VERSION: string = codeDigest(new URL('.', import.meta.url));

function codeDigest(folder: URL): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of names.filter((one) => /(?<!\.d)\.[jt]s$/.test(one)).sort()) {
    hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex').slice(0, 16);
}
