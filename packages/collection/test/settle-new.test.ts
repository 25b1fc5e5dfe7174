import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Paths } from '../src/tree/portable-paths.ts';
import { settleNew } from '../src/tree/settle-new.ts';

const segment = fc.constantFrom('a', 'b', 'B', 'c.html', 'é', 'e\u0301');
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'));

function standTogether(paths: readonly string[]): boolean {
  const all = new Paths();
  try {
    for (const one of paths) all.add(one, true);
    return true;
  } catch {
    return false;
  }
}

test('new paths are taken exactly where all paths of the tree can stand together, in any order', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(path, { maxLength: 8 }).filter(standTogether),
      fc.array(path, { minLength: 1, maxLength: 3 }),
      fc.nat(8),
      (old, fresh, at) => {
        const all = [...old.slice(0, at), ...fresh, ...old.slice(at)];
        const settle = (): void => settleNew(fresh, () => all);
        if (standTogether(all)) {
          taken += 1;
          settle();
        } else {
          refused += 1;
          expect(settle).toThrow(/output file/);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
});
