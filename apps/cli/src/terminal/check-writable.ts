import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Usage } from '@offprint/collection';

/** Takes an absolute folder, there or not, and throws `Usage` where nothing could be written: before the work, not after it. */
export function checkWritable(folder: string): void {
  let at = folder;
  while (!existsSync(at) && path.dirname(at) !== at) at = path.dirname(at);
  try {
    accessSync(at, constants.W_OK);
  } catch (error) {
    throw new Usage(`${at} cannot be written to; name another folder with --out`, { cause: error });
  }
}
