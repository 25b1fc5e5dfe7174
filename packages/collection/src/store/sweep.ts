import { readdirSync, rmSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { STATE_FILES } from '../cache/state.ts';
import { ASSETS, CACHE, LOCAL, PACKS } from './places.ts';
import { UNFINISHED } from './replace-file.ts';

/** Takes the folder of a collection and the files it consists of and removes what older builds left there. */
export function sweep(folder: string, kept: ReadonlySet<string>): void {
  sweepUnfinished(folder);
  sweepUnfinished(join(folder, LOCAL));
  const inside = [PACKS, CACHE, ...listed(join(folder, ASSETS)).map((entry) => `${ASSETS}/${entry.name}`)];
  for (const name of inside) {
    for (const entry of listed(join(folder, name))) {
      const file = `${name}/${entry.name}`;
      if (!kept.has(file) && !STAYS.has(file)) rmSync(join(folder, file), { recursive: true, force: true });
    }
  }
}

/** What is in the folder itself is ours or nobody's: only what was never finished goes. */
function sweepUnfinished(folder: string): void {
  for (const { name } of listed(folder))
    if (name.endsWith(UNFINISHED)) rmSync(join(folder, name), { force: true });
}

const STAYS = new Set(STATE_FILES);

function listed(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
