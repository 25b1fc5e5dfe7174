import { digestOf } from './furniture/digest.ts';
import { sourceKeyOf } from './source-key.ts';

/**
 * What one file adds to the survey of its corpus: small counts, gathered from the decoded text without building a tree.
 * `source` groups the clippings of one publisher (or is empty).
 */
export interface Observation {
  readonly source: string;
  /** Digests of the lines that could be furniture. */
  readonly lines: readonly string[];
  /** Numeric dates whose order is plain: how many can only be day first, month first. */
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** What the whole corpus says, as one file of the collection. */
export interface Survey {
  readonly sources: Readonly<
    Record<
      string,
      {
        readonly files: number;
        readonly dayFirst: number;
        readonly monthFirst: number;
        readonly lines: Readonly<Record<string, number>>;
      }
    >
  >;
}

/** What one file takes from the survey; part of its cache key, so kept small and stable. */
export interface Knowledge {
  /** How many files of this source the corpus holds; from 100 on rounded down to two digits. */
  readonly files: number;
  /** For each digest of a line of this file that many of its source's files share: in how many it stands, rounded so too. */
  readonly shared: Readonly<Record<string, number>>;
  readonly dateOrder?: 'day-first' | 'month-first';
}

/** Nothing known of the rest of the corpus. */
export const ALONE: Knowledge = { files: 1, shared: {} };

/** A line counts as shared from this many files on, and from this part of its source's files. */
const FEWEST = 3;
const SHARE = 0.05;

const LONGEST_LINE = 160;
const MOST_LINES = 2000;
const NUMERIC_DATE = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/g;

/** Takes the decoded text of a file (markup and all) and its name in the corpus, and gives what it adds to the survey. */
export function observe(text: string, file: string): Observation {
  const lines = new Set<string>();
  for (const line of text.split(/[\n\r\f\v\x85\u2028\u2029]|<[^<>]*>/)) {
    if (line.length > LONGEST_LINE || line.includes('{')) continue;
    const digest = digestOf(line);
    if (digest !== undefined && lines.size < MOST_LINES) lines.add(digest);
  }
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, first, , second] of text.matchAll(NUMERIC_DATE)) {
    if (Number(first) > 12 && Number(first) < 32 && Number(second) < 13) dayFirst += 1;
    if (Number(second) > 12 && Number(second) < 32 && Number(first) < 13) monthFirst += 1;
  }
  return { source: sourceKeyOf(text, file), lines: [...lines].sort(), dayFirst, monthFirst };
}

/** Takes the observations of every file, in any order, and gives the survey of the corpus: always the same one. */
export function merge(observations: Iterable<Observation>): Survey {
  const sources = new Map<
    string,
    { files: number; dayFirst: number; monthFirst: number; lines: Map<string, number> }
  >();
  for (const { source, lines, dayFirst, monthFirst } of observations) {
    const sum = sources.get(source) ?? {
      files: 0,
      dayFirst: 0,
      monthFirst: 0,
      lines: new Map<string, number>(),
    };
    sources.set(source, sum);
    sum.files += 1;
    sum.dayFirst += dayFirst;
    sum.monthFirst += monthFirst;
    for (const line of lines) sum.lines.set(line, (sum.lines.get(line) ?? 0) + 1);
  }
  const survey: Record<string, Survey['sources'][string]> = {};
  for (const name of [...sources.keys()].sort()) {
    const sum = sources.get(name);
    if (sum === undefined) continue;
    const lines = [...sum.lines]
      .filter(([, count]) => count >= FEWEST && count >= sum.files * SHARE)
      .sort(byName);
    Object.defineProperty(survey, name, {
      value: { ...sum, lines: Object.fromEntries(lines) },
      enumerable: true,
    });
  }
  return { sources: survey };
}

/** Takes the survey and what a file added to it, and gives what that file may know of the others. */
export function knowledgeOf(survey: Survey, observation: Observation): Knowledge {
  const source = Object.hasOwn(survey.sources, observation.source)
    ? survey.sources[observation.source]
    : undefined;
  if (source === undefined) return ALONE;
  const shared: Record<string, number> = {};
  for (const line of observation.lines) {
    const count = Object.hasOwn(source.lines, line) ? source.lines[line] : undefined;
    if (count !== undefined) shared[line] = rounded(count);
  }
  const order =
    source.dayFirst > 0 && source.monthFirst === 0
      ? 'day-first'
      : source.monthFirst > 0 && source.dayFirst === 0
        ? 'month-first'
        : undefined;
  return { files: rounded(source.files), shared, ...(order && { dateOrder: order }) };
}

function rounded(count: number): number {
  if (count < 100) return count;
  const unit = 10 ** (String(count).length - 2);
  return Math.floor(count / unit) * unit;
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
