import { findDates } from '../dates/find-date.ts';

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|e|zu|ter|af|av)(?=\s))(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|del|della|dos|du|van|von|der|den|la|le|bin|bint|ibn|al|el|y|zu|ter|af|av))){0,5}$/u;
const NO_CASE = /^[\p{Lo}\p{M}][\p{Lo}\p{M}\s·・.]{1,30}$/u;

/** Takes what stands after the opening word of a byline and gives the names in it, clean; none when it is no list of names. */
export function namesIn(text: string): string[] {
  let rest = text;
  const [date] = findDates(rest);
  if (date !== undefined) rest = rest.slice(0, date.from);
  rest = rest
    .replace(/\S+@\S+\.\S+|@\w+|https?:\/\/\S+/g, ' ')
    .replace(/\(.*?\)|\[.*?\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,|•·–—-]+$/, '');
  const parts = rest
    .split(/\s*(?:[,;/|•·、，&]|\s(?:and|und|et|y|e|en|och|og|và|dan|ve|и|و|a|i|oraz|sowie)\s)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    if (!isName(part)) break;
    names.push(part);
  }
  return names;
}

/** Whether a text looks like one person's name. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  return (NAME.test(text) && /\p{L}{2}/u.test(text)) || NO_CASE.test(text);
}
