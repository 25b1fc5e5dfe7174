import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Script } from 'node:vm';
import { compile } from './compile.ts';

/** Takes the folder of a bundle's code and the name of a script in it, and gives what that exports. What the engine made of it before is taken from beside it, if that is fit. */
export function loadCode(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name));
  return runScript(folder, name, compile(name, text, keptOf(join(folder, `${name}.cache`))), loadCode);
}

/** Takes a script that {@link compile} gave, of the bundle in a folder, and what opens others there, runs it and gives what it exports. */
export function runScript(folder: string, name: string, script: Script, open: typeof loadCode): unknown {
  const file = join(folder, name);
  const require = createRequire(file);
  const opened = new Map<string, unknown>();
  /** Scripts have no import of their own. A package that is not in the bundle is required: one that comes as modules too takes twice as long as them. */
  const load = async (specifier: string): Promise<unknown> => {
    if (specifier.endsWith('.cjs')) {
      if (!opened.has(specifier)) opened.set(specifier, { default: open(folder, specifier) });
      return opened.get(specifier);
    }
    return specifier.startsWith('./') ? import(specifier) : { default: require(specifier) };
  };
  const module: { exports: unknown } = { exports: {} };
  const run: unknown = script.runInThisContext();
  if (typeof run !== 'function') throw new TypeError(`${file} is no script of the bundle`);
  run(module, module.exports, require, load, pathToFileURL(file).href);
  return module.exports;
}

function keptOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
