import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import { compile, sealed } from './compile.ts';
import { runScript } from './load-code.ts';

const { setFlagsFromString } = v8;
/** What the code asked of the engine so far. */
const asked: string[] = [];

/**
 * As {@link loadCode}, in a copy of the bundle: when the process ends, what the engine made of the functions that ran is written beside the script, under a
 * name with the number of the process.
 */
export function recordCode(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name));
  // Nothing that was compiled is forgotten. A cache is one for an engine of which the same was asked: what the code asks later is no part of that, what it
  // asked before it opened this script is.
  setFlagsFromString('--no-flush-bytecode');
  const script = compile(name, text, undefined);
  v8.setFlagsFromString = (flag) => void asked.push(flag);
  const before = [...asked];
  process.on('exit', () => {
    for (const flag of ['--flush-bytecode', ...before]) setFlagsFromString(flag);
    writeFileSync(join(folder, `${name}.${process.pid}.cache`), sealed(text, script));
  });
  return runScript(folder, name, script, recordCode);
}
