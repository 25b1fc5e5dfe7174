import { anyOf, fold, small } from '../fold.ts';
import { isFurniture } from '../furniture/phrases.ts';
import { remembered } from '../remembered.ts';
import { BYLINE_WORDS, COLON_BYLINE_WORDS, ROLES } from '../vocabularies/byline-words.ts';
import { eastAsianByline } from './east-asian.ts';
import { isName, namesIn } from './names.ts';

/** Over small letters, as {@link ROLE}. */
const LEAD = new RegExp(
  String.raw`^(?:[-–—•*|]\s*)?(?:(?:${anyOf(BYLINE_WORDS)})(?:\s*[:：]|(?![\p{L}\p{M}]))|(?:${anyOf(COLON_BYLINE_WORDS)})\s*[:：])\s*`,
  'u',
);
/** Prepositions that by themselves open a byline only in the case they are printed in, before a whole name. */
const SMALL_LEAD = /^(?:[Aa]v|[Aa]f|di)\s+(?=\p{Lu})/u;
/** For whom, or from where, as it stands behind a name. */
const BEHIND =
  /\s+(?:for|in|at|from|of|aus|für|à|en|em|da|pour|para|per|voor|i|för|w|dla)\s+(?:the\s+|le\s+|la\s+|l’|die\s+|den\s+|el\s+)?\p{Lu}[^.!?]*$/u;
/** A role, and no sentence: “transport correspondent in Paris”. */
const ROLE = new RegExp(String.raw`^(?:[\p{L}’'-]+\s){0,3}(?:${anyOf(ROLES)})s?(?:\s[\p{L}’'-]+){0,4}$`, 'u');

/** Takes a line and gives the people whom it names as authors, or nothing for a line that is no byline. */
export const bylineOf: (line: string) => readonly string[] | undefined = remembered(signedIn);

function signedIn(line: string): readonly string[] | undefined {
  if (line.length > 160) return undefined;
  return led(line) ?? inRole(line) ?? eastAsianByline(line);
}

/** “By Jane Doe”, “Text: Jane Doe”. */
function led(line: string): readonly string[] | undefined {
  const lead = LEAD.exec(small(line)) ?? SMALL_LEAD.exec(line);
  if (lead === null) return undefined;
  const rest = line.slice(lead[0].length);
  for (const one of [rest, rest.replace(BEHIND, '')]) {
    const { names, left } = namesIn(one);
    const isSure = /[:：]\s*$/.test(lead[0]) || names.some((name) => /\s/.test(name));
    if (names.length > 0 && left === '' && isSure) return names;
  }
  return undefined;
}

/** “Jane Doe, transport correspondent”, “Jane Doe and John Roe | Staff writers”. */
function inRole(line: string): readonly string[] | undefined {
  const [, people = '', role = ''] =
    /^([^,|/·•–—]{4,60}?)\s*(?:[,|/·•–—]|\s-)\s*([^,|/·•–—]{4,60})$/u.exec(line) ?? [];
  if (role === '' || !ROLE.test(small(role.trim())) || isFurniture(fold(people))) return undefined;
  const { names, left } = namesIn(people.slice(LEAD.exec(small(people))?.[0].length));
  return names.length > 0 && left === '' && names.every((name) => /\s/.test(name) && isName(name))
    ? names
    : undefined;
}

/** Whether a line under a byline says for whom its people write, and nothing else: a role, as “Staff Writer”. */
export function isRole(line: string): boolean {
  return line.length < 60 && ROLE.test(small(line.trim()));
}
