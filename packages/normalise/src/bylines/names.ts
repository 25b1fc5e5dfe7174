import { findDates } from '../dates/find-date.ts';
import { anyOf, small } from '../fold.ts';
import { AGENCIES } from '../vocabularies/agencies.ts';
import { BEHIND_NAMES, HOUSE_WORDS, ROLES } from '../vocabularies/byline-words.ts';
import { DATE_WORDS, WEEKDAYS } from '../vocabularies/date-words.ts';

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|e|zu|ter|af|av)(?=\s))(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|zu|ter|af|av))){0,5}$/u;
const NO_CASE = /^[\p{Lo}\p{M}][\p{Lo}\p{M}\s·・.]{1,30}$/u;

const ROLE = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${anyOf(ROLES)})(?![\p{L}\p{M}])`, 'u');
/** A role that nothing parts from the name before it: “Jane Doe Staff Writer”. */
const TITLE = new RegExp(
  String.raw`(?<=\s\S+)\s+(?:(?:senior|staff|special|chief|contributing|political|sports)\s+)+(?:${anyOf(ROLES)})s?$`,
  'u',
);
/** What stands behind a name and is no other person. */
const NOBODY: ReadonlySet<string> = new Set([...BEHIND_NAMES, ...AGENCIES.map((name) => name.toLowerCase())]);

/** What stands between a name and its date: “published on”, “Wednesday”. */
const BEFORE_DATE = new RegExp(
  String.raw`[\s,|•·–—-]+(?:(?:${anyOf([...DATE_WORDS, ...WEEKDAYS])})\.?(?:\s(?:on|at|am|le|el|op|il|em))?[\s,:|•·–—-]*)+$`,
  'u',
);

/** The people a text names, and what of it is no name. */
export interface Names {
  readonly names: readonly string[];
  /** From the first part on that is neither a name nor a role; empty when there is none. */
  readonly left: string;
}

/** Takes what stands after the opening word of a byline and gives the names in it, clean of dates, addresses and roles. */
export function namesIn(text: string): Names {
  let rest = text;
  const [date] = findDates(rest);
  if (date !== undefined) rest = without(BEFORE_DATE, rest.slice(0, date.from));
  rest = rest
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\S+@\S+\.\S+|@\w+|https?:\/\/\S+/g, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/,\s(?=(?:Jr|Sr)\b)/g, ' ')
    .replace(/[\s,|•·–—-]+$/, '')
    .trim();
  const parts = rest
    .split(
      /\s*(?:[,;/|•·、，&]|\s[-–—]\s|\s(?:and|und|et|y|e|en|och|og|và|dan|ve|и|و|a|i|oraz|sowie)\s)\s*/iu,
    )
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    if (names.length > 0 && (ROLE.test(small(part)) || NOBODY.has(part.toLowerCase()))) continue;
    const name = without(TITLE, part);
    if (!isName(name)) return { names, left: part };
    names.push(name);
  }
  return { names, left: '' };
}

/** Takes a pattern of small letters that ends where a text does, and gives the text without what it finds. */
function without(pattern: RegExp, text: string): string {
  return text.slice(0, pattern.exec(small(text))?.index);
}

/** Whether a text looks like one person's name. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  return (NAME.test(text) && /\p{L}{2}/u.test(text)) || NO_CASE.test(text);
}

const HOUSE: ReadonlySet<string> = new Set(HOUSE_WORDS);

/** Whether a line is the name of one person and nothing else: two to four words, each as names are written. */
export function isPerson(line: string): boolean {
  // Asked of whole paragraphs too, and most of them are none at their second word.
  if (!NAME.test(line.trim())) return false;
  const name = line.trim().toLowerCase();
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words[0] !== 'the' &&
    !NOBODY.has(name) &&
    !words.some((word) => HOUSE.has(word))
  );
}
