import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Usage } from '@offprint/collection';

/**
 * Takes a folder, there or not, and the option that names it, and throws `Usage` where nothing could be written: before
 * the work, not after it.
 */
export function checkWritable(folder: string, option: '--out' | '--cache' | '--html'): void {
  let at = path.resolve(folder);
  while (!existsSync(at) && path.dirname(at) !== at) at = path.dirname(at);
  if (!statSync(at).isDirectory()) throw new Usage(`${at} is a file; name another place with ${option}`);
  try {
    accessSync(at, constants.W_OK);
  } catch (error) {
    throw new Usage(`${at} cannot be written to; name another place with ${option}`, { cause: error });
  }
}
