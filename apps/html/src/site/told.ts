import type { CatalogueEntry, Collection } from '@offprint/collection';
import { termsOf } from '../article/terms.ts';
import { titleKey } from '../pages/title-key.ts';
import { KINDS, NAMES } from './names.ts';

/** What the archive asks of every article, whichever changed: plain data, of nothing but what its `facts` digest. */
export interface Told {
  /** What it is listed under, by the order of {@link KINDS}. */
  readonly names: readonly (readonly string[])[];
  /** When it was published, cut off at what is known of it. */
  readonly date?: string | undefined;
  readonly translationKey?: string | undefined;
  readonly isPictured: boolean;
  /** Whether other addresses led to it once. */
  readonly isMoved: boolean;
  /** {@link titleKey} of its title. */
  readonly title: string;
  /** {@link termsOf} it. */
  readonly terms: Iterable<number>;
}

/** Of more articles than this nothing is kept: what an article tells is made of it whenever it is asked. */
const MANY = 32_768;
/** So many may say something else than what is kept. */
const FEW = 256;

/** Takes an article and gives what it tells, each thing made when it is asked for. */
export function toldOf({ matter, assets }: Pick<CatalogueEntry, 'matter' | 'assets'>): Told {
  return {
    get names() {
      return KINDS.map((kind) => NAMES[kind](matter));
    },
    date: matter.published?.value,
    translationKey: matter.translationKey,
    isPictured: assets.length > 0,
    isMoved: matter.source.url !== undefined || (matter.aliases ?? []).length > 0,
    get title() {
      return titleKey(matter.title);
    },
    get terms() {
      return termsOf(matter);
    },
  };
}

/**
 * Takes a catalogue and the publisher's version and gives a function that takes the number of an article and gives what it tells. What was
 * told is kept by the articles' `facts`, until many say something else: only those are parsed that do.
 */
export function allTold(
  entries: readonly CatalogueEntry[],
  version: string,
  remember: NonNullable<Collection['remember']>,
): (number: number) => Told {
  const made = (number: number): Told => {
    const entry = entries[number];
    if (entry === undefined) throw new RangeError(`no article ${number}`);
    return toldOf(entry);
  };
  if (entries.length > MANY) return made;
  let known: ReadonlyMap<string, Told> | undefined;
  const serves = (kept: string): boolean => {
    const there = unpacked(kept);
    const isFit = entries.filter(({ facts }) => !there.has(facts)).length <= FEW;
    if (isFit) known = there;
    return isFit;
  };
  const text = remember('told', version, () => packed(entries), serves);
  const all = known ?? unpacked(text);
  const told = entries.map((entry, number) => all.get(entry.facts) ?? plain(made(number)));
  return (number) => told[number] ?? made(number);
}

type Packed = readonly [facts: string, told: Omit<Told, 'terms'>, terms: number];

/** Takes articles and gives what they tell as text: what is no term as JSON, then all terms as bytes, which is read in a fraction of the time. */
function packed(entries: readonly CatalogueEntry[]): string {
  const all: number[] = [];
  const told = entries.map((entry): Packed => {
    const { terms, ...rest } = toldOf(entry);
    const before = all.length;
    for (const term of terms) all.push(term);
    return [entry.facts, rest, all.length - before];
  });
  return `${ascii(told)}\n${Buffer.from(Int32Array.from(all).buffer).toString('base64')}`;
}

/** The other way: what is told, by facts. */
function unpacked(text: string): ReadonlyMap<string, Told> {
  const end = text.indexOf('\n');
  const told: readonly Packed[] = JSON.parse(text.slice(0, end));
  const terms = new Int32Array(new Uint8Array(Buffer.from(text.slice(end + 1), 'base64')).buffer);
  let from = 0;
  // Each is made up where it lies: ten thousand copies would cost as much as to read them.
  const whole = ([facts, rest, count]: Packed): [string, Told] => [
    facts,
    Object.assign(rest, { terms: terms.subarray(from, (from += count)) }),
  ];
  return new Map(told.map(whole));
}

/** Takes what is told when it is asked for and gives it as it is. */
function plain(told: Told): Told {
  return { ...told };
}

/** Takes data and gives it as JSON of ASCII alone, which is read several times as fast. */
function ascii(data: unknown): string {
  return JSON.stringify(data).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
