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
  readonly terms: readonly number[];
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
  const read = (text: string): NonNullable<typeof known> => (known = new Map(JSON.parse(text)));
  const serves = (text: string): boolean => {
    const there = read(text);
    return entries.filter(({ facts }) => !there.has(facts)).length <= FEW;
  };
  const text = remember('told', version, () => ascii(entries.map((one) => [one.facts, toldOf(one)])), serves);
  const all = known ?? read(text);
  const told = entries.map((entry, number) => all.get(entry.facts) ?? plain(made(number)));
  return (number) => told[number] ?? made(number);
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
