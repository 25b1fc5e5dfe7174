import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL } from '../store/places.ts';
import { replaceFile } from '../store/replace-file.ts';

const STEPS = ['articles', 'epub', 'html', 'feeds'];

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
      return new Set(readdirSync(join(folder, LOCAL)));
    } catch {
      return new Set<string>();
    }
  })();
  const known = STEPS.filter((step) => names.has(`${step}.ms`));
  return Object.fromEntries(
    known.map((step) => [step, Number(readFileSync(join(folder, LOCAL, `${step}.ms`), 'utf8'))]),
  );
}
