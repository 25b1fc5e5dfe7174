import { readFileSync } from 'node:fs';

/** Takes the name of a file under `assets/` of this package (`fonts/serif-400.woff2`) and gives its bytes. Throws when there is none. */
export function themeAsset(name: string): Uint8Array {
  return readFileSync(new URL(`../assets/${name}`, import.meta.url));
}
