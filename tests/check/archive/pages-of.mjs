import { readdirSync } from 'node:fs';

/** Takes a folder and gives the paths of its pages, in order. */
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
}
