import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL } from '../store/places.ts';
import { replaceFile } from '../store/replace-file.ts';

const FIRST = 'articles';

/** Takes the folder of a collection and notes how long a step took, in milliseconds; where it cannot, it does not matter. */
export function noteTime(folder: string, step: string, milliseconds: number): void {
  try {
    replaceFile(join(folder, LOCAL, `${step}.ms`), String(Math.round(milliseconds)));
  } catch {
    // A read-only collection is read all the same.
  }
}

/** Takes the folder of a collection and gives how long each step took when it last ran. */
export function readTimes(folder: string): Readonly<Record<string, number>> {
  const names = (() => {
    try {
      return readdirSync(join(folder, LOCAL));
    } catch {
      return [];
    }
  })();
  const steps = names.flatMap((name) => /^(.+)\.ms$/.exec(name)?.[1] ?? []).sort();
  return Object.fromEntries(
    [...steps.filter((step) => step === FIRST), ...steps.filter((step) => step !== FIRST)].map((step) => [
      step,
      Number(readFileSync(join(folder, LOCAL, `${step}.ms`), 'utf8')),
    ]),
  );
}
