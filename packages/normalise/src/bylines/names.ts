import { findDates } from '../dates/find-date.ts';
import { anyOf } from '../fold.ts';
import { ROLES } from '../vocabularies/signals.ts';

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|e|zu|ter|af|av)(?=\s))(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|zu|ter|af|av))){0,5}$/u;
const NO_CASE = /^[\p{Lo}\p{M}][\p{Lo}\p{M}\s·・.]{1,30}$/u;

const ROLE = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${anyOf(ROLES)})(?![\p{L}\p{M}])`, 'iu');

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
  if (date !== undefined) rest = rest.slice(0, date.from);
  rest = rest
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\S+@\S+\.\S+|@\w+|https?:\/\/\S+/g, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,|•·–—-]+$/, '')
    .trim();
  const parts = rest
    .split(/\s*(?:[,;/|•·、，&]|\s(?:and|und|et|y|e|en|och|og|và|dan|ve|и|و|a|i|oraz|sowie)\s)\s*/iu)
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    if (names.length > 0 && ROLE.test(part)) continue;
    if (!isName(part)) return { names, left: part };
    names.push(part);
  }
  return { names, left: '' };
}

/** Whether a text looks like one person's name. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  return (NAME.test(text) && /\p{L}{2}/u.test(text)) || NO_CASE.test(text);
}
