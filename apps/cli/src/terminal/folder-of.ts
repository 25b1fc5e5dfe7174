import { statSync } from 'node:fs';
import path from 'node:path';
import { Usage } from '@offprint/collection';

/** Takes the names that a verb was given and gives the one folder they stand for, absolute; none is this folder. Throws `Usage`. */
export function folderOf(verb: string, names: readonly string[]): string {
  const [name = '.'] = names;
  if (names.length > 1) throw new Usage(`${verb} takes one folder, not ${names.length}`);
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat === undefined) throw new Usage(`there is no folder ${path.resolve(name)}`);
  if (!stat.isDirectory()) throw new Usage(`${verb} takes a folder, and ${name} is a file`);
  return path.resolve(name);
}
