import { readdirSync, rmSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { STATE_FILES } from '../cache/state.ts';
import { ASSETS, CACHE, PACKS } from './places.ts';

/** Takes the folder of a collection and the files it consists of and removes what older builds left there. */
export function sweep(folder: string, kept: ReadonlySet<string>): void {
  const inside = [PACKS, CACHE, ...listed(join(folder, ASSETS)).map((entry) => `${ASSETS}/${entry.name}`)];
  for (const name of inside) {
    for (const entry of listed(join(folder, name))) {
      const file = `${name}/${entry.name}`;
      if (!kept.has(file) && !STAYS.has(file)) rmSync(join(folder, file), { recursive: true, force: true });
    }
  }
}

const STAYS = new Set(STATE_FILES);

function listed(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
