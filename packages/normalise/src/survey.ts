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
  /** Numbers that stand for its long lines, as far as {@link MOST_PROSE}: by them copies of one article are known. */
  readonly prose: readonly number[];
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

/**
 * Copies of one article share their lines too. A file tells of furniture only when this part of its long lines stands in clearly fewer
 * files than the line in question; what is fewer, {@link FEWER} says.
 */
const OWN = 0.3;
const FEWER = 0.8;

const LONGEST_LINE = 160;
/** A line of prose has so many characters; a text with fewer such lines than three is known by all of its lines. */
const PROSE = 60;
const MOST_PROSE = 24;
const MOST_LINES = 2000;
const NUMERIC_DATE = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/g;

/** Takes the decoded text of a file (markup and all) and its name in the corpus, and gives what it adds to the survey. */
export function observe(text: string, file: string): Observation {
  const lines = new Set<string>();
  const long: string[] = [];
  for (const line of text.split(/[\n\r\f\v\x85\u2028\u2029]|<[^<>]*>/)) {
    if (line.includes('{')) continue;
    if (line.length > PROSE && long.length < MOST_PROSE) long.push(line);
    if (line.length > LONGEST_LINE) continue;
    const digest = digestOf(line);
    if (digest !== undefined && lines.size < MOST_LINES) lines.add(digest);
  }
  const prose =
    long.length < 3
      ? [...lines].slice(0, MOST_PROSE)
      : long.flatMap((line) => digestOf(line.slice(0, LONGEST_LINE)) ?? []);
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, first, , second] of text.matchAll(NUMERIC_DATE)) {
    if (Number(first) > 12 && Number(first) < 32 && Number(second) < 13) dayFirst += 1;
    if (Number(second) > 12 && Number(second) < 32 && Number(first) < 13) monthFirst += 1;
  }
  return {
    source: sourceKeyOf(text, file),
    lines: [...lines].sort(),
    prose: [...new Set(prose.map(numberOf))].sort((one, other) => one - other),
    dayFirst,
    monthFirst,
  };
}

/**
 * Takes the observations of every file, in any order, and gives the survey of the corpus: always the same one. They are gone through four
 * times and not held: of a line that few files can share, no more is held than its part of a counter.
 */
export function merge(observations: Iterable<Observation>): Survey {
  const sources = new Map<string, Source>();
  let items = 0;
  for (const { source, lines, prose, dayFirst, monthFirst } of observations) {
    const own = sources.get(source) ?? new Source(source);
    sources.set(source, own);
    own.files += 1;
    own.dayFirst += dayFirst;
    own.monthFirst += monthFirst;
    items += lines.length + prose.length;
  }
  const sketch = new Sketch(items);
  for (const { source, lines, prose } of observations) {
    const salt = sources.get(source)?.salt ?? 0;
    for (const line of lines) sketch.add(salt, textNumber(line));
    for (const line of prose) sketch.add(~salt, line);
  }
  for (const { source, lines, prose } of observations) {
    const own = sources.get(source);
    if (own === undefined) continue;
    for (const line of lines)
      if (sketch.most(own.salt, textNumber(line)) >= own.fewest)
        own.lines.set(line, (own.lines.get(line) ?? 0) + 1);
    for (const line of prose)
      // A count below this is below the part that counts of every line that could be shared.
      if (sketch.most(~own.salt, line) >= own.fewest * FEWER)
        own.prose.set(line, (own.prose.get(line) ?? 0) + 1);
  }
  for (const observation of observations) sources.get(observation.source)?.tell(observation);
  const survey: Record<string, Survey['sources'][string]> = {};
  for (const name of [...sources.keys()].sort()) {
    const own = sources.get(name);
    if (own === undefined) continue;
    const { files, dayFirst, monthFirst } = own;
    const value = { files, dayFirst, monthFirst, lines: own.shared() };
    Object.defineProperty(survey, name, { value, enumerable: true });
  }
  return { sources: survey };
}

/** What the files of one source say together. */
class Source {
  readonly salt: number;
  files = 0;
  dayFirst = 0;
  monthFirst = 0;
  /** In how many files the lines stand that many may share. */
  readonly lines: Map<string, number> = new Map();
  readonly prose: Map<number, number> = new Map();
  /** How many files tell of each line that it is furniture. */
  readonly #told = new Map<string, number>();
  constructor(name: string) {
    this.salt = textNumber(name);
  }
  get fewest(): number {
    return Math.max(FEWEST, this.files * SHARE);
  }
  /** Files that share a line tell of it, unless they are copies of one another. */
  tell(file: Observation): void {
    const { fewest } = this;
    const counts = file.prose.map((line) => this.prose.get(line) ?? 1).sort((one, other) => one - other);
    // The part of its long lines that must stand in fewer files reaches up to this one.
    const last = counts[Math.ceil(counts.length * OWN) - 1] ?? 0;
    for (const line of file.lines) {
      const count = this.lines.get(line) ?? 0;
      if (count >= fewest && last < count * FEWER) this.#told.set(line, (this.#told.get(line) ?? 0) + 1);
    }
  }
  /** The lines that many files share, though they are no copies of one another, and in how many each stands. */
  shared(): Record<string, number> {
    return Object.fromEntries(
      [...this.#told]
        .filter(([, count]) => count >= this.fewest)
        .map(([line]) => [line, this.lines.get(line) ?? 0] as const)
        .sort(byName),
    );
  }
}

/** The most counters of a {@link Sketch}; four bytes each. */
const COUNTERS = 2 ** 23;

/** Counters that things have in common: none tells less than how often its things came. */
class Sketch {
  readonly #counts: Uint32Array;
  /** Takes how many things will come. */
  constructor(things: number) {
    this.#counts = new Uint32Array(Math.min(COUNTERS, 2 ** Math.ceil(Math.log2(2 * things + 2))));
  }
  add(salt: number, thing: number): void {
    const at = this.#at(salt, thing);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }
  /** The most often that a thing can have come. */
  most(salt: number, thing: number): number {
    return this.#counts[this.#at(salt, thing)] ?? 0;
  }
  #at(salt: number, thing: number): number {
    const mixed = Math.imul(salt ^ thing, 0x9e3779b1);
    return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) & (this.#counts.length - 1);
  }
}

/** A number of 32 bits for a text. */
function textNumber(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
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

/** The first half of a digest, which is a number of 26 bits. */
function numberOf(digest: string): number {
  return Number.parseInt(digest.slice(0, -6), 36);
}

function rounded(count: number): number {
  if (count < 100) return count;
  const unit = 10 ** (String(count).length - 2);
  return Math.floor(count / unit) * unit;
}

function byName(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
