import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import { compile, sealed } from './compile.ts';
import { runScript } from './load-code.ts';

const { setFlagsFromString } = v8;

/**
 * As {@link loadCode}, in a copy of the bundle: when the process ends, what the engine made of the functions that ran is written beside the script, under a
 * name with the number of the process.
 */
export function recordCode(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name));
  // Nothing that was compiled is forgotten; and what the code asks of the engine later would make the cache one for such an engine only.
  setFlagsFromString('--no-flush-bytecode');
  const script = compile(name, text, undefined);
  v8.setFlagsFromString = () => undefined;
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode');
    writeFileSync(join(folder, `${name}.${process.pid}.cache`), sealed(text, script));
  });
  return runScript(folder, name, script, recordCode);
}
