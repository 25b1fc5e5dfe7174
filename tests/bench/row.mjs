import { median, runMeasured } from './run-measured.mjs';

/** Runs a maker's build in its folder. */
export const run = (one, more = {}) => runMeasured(one.command, { cwd: one.folder, ...more });

/** A row: our median, and the median of the ratios of each pair. */
export function row(name, unit, mine, against, theirs, bar) {
  const pairs = theirs.map((their, index) => mine[index] / their);
  return {
    name,
    unit,
    ours: median(mine),
    ...(theirs.length === 0 ? {} : { against, theirs: median(theirs), ratio: median(pairs), pairs }),
    ...(bar === undefined ? {} : { bar }),
  };
}
