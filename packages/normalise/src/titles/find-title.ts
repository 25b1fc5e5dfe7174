import type { Block } from '../block.ts';
import { bylineOf } from '../bylines/find-byline.ts';
import { isCaption } from '../captions/find-caption.ts';
import { findDates, type FoundDate } from '../dates/find-date.ts';
import { anyOf, fold, small } from '../fold.ts';
import { beginsAsFurniture, isFurniture } from '../furniture/phrases.ts';
import { isRights } from '../lines.ts';
import { DATE_WORDS } from '../vocabularies/date-words.ts';
import { FUNCTION_WORDS } from '../vocabularies/function-words.ts';
import { BYLINE_WORDS } from '../vocabularies/byline-words.ts';

/** How many lines above the body a title may stand, and how many blocks of the body are asked what they are about. */
const ABOVE = 14;
const OPENING = 6;

/** Takes the blocks of a text and where its body begins, and gives the place of the title among them, or -1. */
export function titleAmong(blocks: readonly Block[], first: number): number {
  const start = first === -1 ? Math.min(3, blocks.length) : first;
  const folded = blocks.map(({ text }) => fold(text));
  const opening = openingOf(folded.slice(start, start + OPENING));
  let best = -1;
  let most = 0;
  const scores = new Map<number, number>();
  for (let index = Math.max(0, start - ABOVE); index < start; index++) {
    const text = blocks[index]?.text ?? '';
    const score = scoreOf(text, {
      distance: start - index,
      isFirst: index === 0,
      repeated: folded.indexOf(fold(text)) !== folded.lastIndexOf(fold(text)),
      isHeading: /^h[12]$/.test(blocks[index]?.node.tagName ?? ''),
      opening,
    });
    scores.set(index, score);
    if (score > most) {
      most = score;
      best = index;
    }
  }
  if (best !== -1) return aboveDeck(blocks, best, scores);
  return start === 0 && opensAsTitle(blocks) ? 0 : -1;
}

/** How near above its deck a title stands, and how much less it may read like one. */
const NEAR = 2;
const LESS = 1.2;

/** A deck says more of the article than its title does; the title stands above it, and has no full stop. */
function aboveDeck(blocks: readonly Block[], best: number, scores: ReadonlyMap<number, number>): number {
  const most = scores.get(best) ?? 0;
  for (let index = best - NEAR; index < best; index++) {
    const text = blocks[index]?.text ?? '';
    const score = scores.get(index) ?? 0;
    if (score === 0 || score < most - LESS || telling(fold(text)).length < 3) continue;
    if (text.length < 25 || /[.;:,|]$/.test(text) || beginsAsFurniture(fold(text))) continue;
    return index;
  }
  return best;
}

interface Standing {
  readonly distance: number;
  readonly isFirst: boolean;
  readonly repeated: boolean;
  readonly isHeading: boolean;
  readonly opening: Opening;
}

/** What the first blocks of a body are about: whether they hold what {@link telling} gives of a word. */
interface Opening {
  readonly has: (word: string) => boolean;
}

/** A line above has few words, the blocks have hundreds: each of the few is looked for in the text of those. */
function openingOf(lines: readonly string[]): Opening {
  const pairs = new Set<string>();
  let spaced = ' ';
  for (const line of lines) {
    if (UNSPACED.test(line)) for (const pair of telling(line)) pairs.add(pair);
    else spaced += `${line} `;
  }
  return { has: (word) => pairs.has(word) || hasTold(spaced, word) };
}

const SPACE = 0x20;

/** Whether one of the words of a text, which stand between spaces, is told of as this one. */
function hasTold(text: string, told: string): boolean {
  if (told.length < SHORTEST) return false;
  for (let at = text.indexOf(told); at !== -1; at = text.indexOf(told, at + 1)) {
    // Looked for without the space before it: in a text there are far more spaces than first letters of a word.
    if (text.charCodeAt(at - 1) !== SPACE) continue;
    const end = text.indexOf(' ', at + told.length);
    if (told.length === LONGEST ? !FUNCTION_WORDS.has(text.slice(at, end)) : end === at + told.length)
      return true;
  }
  return false;
}

/** How much a line above the body reads like its title; nothing for one that cannot be. */
function scoreOf(text: string, { distance, isFirst, repeated, isHeading, opening }: Standing): number {
  const folded = fold(text);
  if (!canBeTitle(text) || isFurniture(folded)) return 0;
  const words = telling(folded);
  // A word or two that the text does not take up is the name of a section, or of a person.
  if (words.length < 3 && !isFirst && !isHeading && !repeated && !words.some((word) => opening.has(word)))
    return 0;
  const about = words.filter((word) => opening.has(word)).length / (words.length + 1.5);
  const long = folded.length;
  return (
    1 +
    about * 4 +
    Math.min(words.length, 5) * 0.25 +
    (repeated ? 0.8 : 0) +
    (isFirst ? 1.2 : 0) +
    (isHeading ? 1 : 0) -
    (beginsAsFurniture(folded) ? 1 : 0) -
    (/[.;:,]$/.test(text) ? 1 : 0) -
    (/[.!?]\s+\p{Lu}/u.test(text) ? 1 : 0) -
    (long < 18 && !isFirst ? 1 : 0) -
    (long > 140 ? 1 : 0) -
    distance * 0.12
  );
}

/** A line that is the right size for a title, and says nothing else that is known. */
function canBeTitle(text: string): boolean {
  if (text.length > 300 || !/\p{L}{2}/u.test(text)) return false;
  if (isRights(text)) return false;
  if (/^(?:https?:|www\.)|^[[(<*_=-]*$/.test(text) || bylineOf(text) !== undefined || isCaption(text))
    return false;
  const dates = findDates(text);
  const dated = dates.reduce((sum, { from, to }) => sum + to - from, 0);
  if (dates.length > 0 && text.length - dated <= 25 * dates.length) return false;
  return !isNamesAndTimes(text, dates);
}

/** By whom, or when, with what tells that it is no headline (a colon, a number, “by”), in small letters. */
const LEAD = new RegExp(
  String.raw`^(?:(?:${anyOf(BYLINE_WORDS)})\s|(?:${anyOf(DATE_WORDS)})(?:\s+(?:by|on|at)\b|\s*[:：]|\s+\d))`,
  'u',
);
const TIME =
  /\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?\s?(?:(?:GMT|UTC|IST|BST|CES?T|[ECMP][SD]?T)\b)?/giu;
/** A line of no more words than this, each with a capital, is one of names where it says by whom or when. */
const NAMED = 7;
/** And of no more than this where it gives an hour without a day. */
const DAY = 2;

/** Whether a line says who wrote and at what time, and nothing else. */
function isNamesAndTimes(text: string, dates: readonly FoundDate[]): boolean {
  const led = LEAD.test(small(text));
  if (!led && text.search(TIME) === -1) return false;
  const undated = dates.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  const lead = LEAD.exec(small(undated))?.[0].length ?? 0;
  const rest = undated.slice(lead).replace(TIME, ' ');
  const words = rest.match(/\p{L}[\p{L}\p{M}'’.-]+/gu) ?? [];
  return (
    words.length <= (led || dates.length > 0 ? NAMED : DAY) && words.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** The first block of a text without a page around it: short, no sentence, and others below. */
function opensAsTitle(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks;
  if (first === undefined || !canBeTitle(first.text) || first.text.length > 160) return false;
  // A file may hold its title and nothing else.
  return (rest.length > 0 || first.text.split(/\s+/).length > 2) && !/[.!?…。]["”’)]?$/.test(first.text);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A word of so many letters tells something, and no more than so many of them what it is. */
const [SHORTEST, LONGEST] = [4, 6];

/** The words of a line that say what it is about; pairs of characters where there are no spaces. */
function telling(folded: string): string[] {
  const unspaced = UNSPACED.test(folded);
  const told: string[] = [];
  for (const word of folded.split(' ')) {
    if (unspaced && UNSPACED.test(word)) {
      for (let index = 0; index + 1 < word.length; index += 1) told.push(word.slice(index, index + 2));
    } else if (word.length >= SHORTEST && !FUNCTION_WORDS.has(word)) told.push(word.slice(0, LONGEST));
  }
  return told;
}
