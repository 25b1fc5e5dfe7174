import type { Block } from './block.ts';
import { blocksOf } from './block.ts';
import { bylineOf } from './bylines/find-byline.ts';
import { markByline } from './bylines/mark-byline.ts';
import { findCaption, isCaption } from './captions/find-caption.ts';
import { findDates } from './dates/find-date.ts';
import { digestOf } from './furniture/digest.ts';
import { judge } from './furniture/judge.ts';
import { beginsAsFurniture, interrupts, isFurniture } from './furniture/phrases.ts';
import { FUNCTION_WORDS } from './vocabularies/function-words.ts';
import { fold } from './fold.ts';
import { isNote, isRights, isTags, sourceLineOf } from './lines.ts';
import type { Part } from './part.ts';
import { partOf, setPart } from './part.ts';
import { say } from './say.ts';
import { titleAmong } from './titles/find-title.ts';
import type { Work } from './work.ts';

declare module 'hast' {
  interface RootData {
    judged?: boolean | undefined;
  }
}

/**
 * Judges once what each block of a clipping is to its article, and notes it on the block ({@link setPart}); the rules act
 * on what was noted. Does nothing on a tree that was judged before, or that comes from markup.
 */
export function label(work: Work): void {
  if (work.draft.format !== 'text' || work.tree.data?.judged) return;
  work.tree.data = { ...work.tree.data, judged: true };
  const blocks = blocksOf(work.tree);
  const { shared } = work.around.knowledge;
  const hasShared = Object.keys(shared).length > 0;
  const isShared = blocks.map(
    ({ text }) => hasShared && text.length < 160 && (shared[digestOf(text) ?? ''] ?? 0) > 0,
  );
  const found = judge(blocks).map(
    (is, index) => is && isShared[index] !== true && !interrupts(blocks[index]?.text ?? ''),
  );
  const title = titleAmong(blocks, found.indexOf(true));
  // A file in which nothing reads like an article is not emptied: what little it holds is its body.
  const isBody = found.includes(true)
    ? found
    : blocks.map(({ text }, index) => index > title && !isFurniture(fold(text)) && !interrupts(text));
  const body = isBody.map((is, index) => is && index !== title);
  const isCareful = isBody.filter((is) => !is).length <= CAREFUL;
  const around = { first: body.indexOf(true), last: body.lastIndexOf(true), title, isCareful };
  blocks.forEach((block, index) => {
    setPart(
      block.node,
      partHere(block, index, around, { isBody: body[index] ?? false, isShared: isShared[index] ?? false }),
    );
  });
  markByline(blocks);
  markHeadings(work, blocks);
  markPullQuotes(blocks);
}

/** With so few lines left out a text was cut with care: what stands between its title and its body is of the article. */
const CAREFUL = 8;

/** Beyond so many paragraphs nobody looks for quotations. */
const LONG = 400;

/** Words of a paragraph set once more by themselves are a quotation of it. */
function markPullQuotes(blocks: readonly Block[]): void {
  const body = blocks.filter(({ node }) => partOf(node) === 'body' && node.tagName === 'p');
  if (body.length > LONG) return;
  const long = body.filter(({ text }) => text.length > 80).map(({ text }) => fold(text));
  for (const { node, text } of body) {
    const words = fold(text);
    if (words.length < 30 || text.length > 300) continue;
    if (!long.some((other) => other.length > words.length + 40 && other.includes(words))) continue;
    node.children = [{ ...node, children: node.children, ...(node.data && { data: { ...node.data } }) }];
    node.tagName = 'blockquote';
  }
}

/** Below this many characters a line can be a sub-heading, and above this many a paragraph stands under one. */
const HEADING = 70;
const PARAGRAPH = 100;

/** A short line without a full stop, between a paragraph that has ended and a long one, heads what follows it. */
function markHeadings(work: Work, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (before === undefined || after === undefined || block.node.tagName !== 'p') return;
    if ([before, block, after].some(({ node }) => partOf(node) !== 'body')) return;
    if (block.text.length > HEADING || !/^[\p{Lu}\p{Lo}\p{N}][^.!?:;,。]*[\p{L}\p{N}?)]$/u.test(block.text))
      return;
    if (!/[.!?…。]["'”’»」)]*$/.test(before.text) || after.text.length < PARAGRAPH) return;
    if (!/\p{L}{3}|[\p{Lo}]{2}/u.test(block.text)) return;
    block.node.tagName = 'h2';
    say(work, 'headings-are-nested', 'a line that heads what follows it', { place: block.place });
  });
}

interface Around {
  readonly first: number;
  readonly last: number;
  readonly title: number;
  readonly isCareful: boolean;
}

interface Judged {
  readonly isBody: boolean;
  readonly isShared: boolean;
}

/** How far below the body a line may stand that says something of its article. */
const BELOW = 4;
/** How far into it a byline or a date may have been taken for a part of it. */
const TOP = 3;
/** How far above it, when no title shows how far. */
const ABOVE = 3;

function partHere(
  { text, node }: Block,
  index: number,
  { first, last, title, isCareful }: Around,
  { isBody, isShared }: Judged,
): Part {
  if (index === title) return 'title';
  const before =
    index < first && (title === -1 || title > first ? index >= first - ABOVE : index > title - 2);
  const after = index > last && index <= last + BELOW;
  const inside = index >= first && index <= last;
  const below = last !== -1 && index > last;
  if (isShared || (!before && !after && !inside)) return sayable(text, inside || below) ?? 'furniture';
  const isOpening = isCareful && title !== -1 && index > title && index < first && isOpeningLine(text);
  if (node.tagName !== 'p') return isBody || isOpening ? 'body' : 'furniture';
  if (isNote(text)) return 'note';
  const caption = findCaption(text);
  const said = caption?.certain === true && /[©＝=]/.test(text) ? undefined : sayable(text, true);
  // In the middle of an article "Source: …" begins one of its own lines.
  if (said !== undefined && !(said === 'source' && isBody && index > first + TOP && index < last))
    return said;
  if (caption !== undefined && (!isBody || caption.certain) && (inside || before || index <= last + 1))
    return 'caption';
  if (text.length < 160 && (!isBody || index <= first + TOP || index === last)) {
    if (isDateLine(text, isBody ? 12 : 60)) return 'date';
    if (bylineOf(text) !== undefined) return 'byline';
    if (!isBody && index === title + 1 && index < first && isDeck(text)) return 'subtitle';
    if (index > title && index <= first && isNoDate(text)) return 'date';
  }
  return isBody || isOpening ? 'body' : 'furniture';
}

/** A line that nothing makes a label of a page. */
function isOpeningLine(text: string): boolean {
  return /\p{L}/u.test(text) && !isFurniture(fold(text)) && !beginsAsFurniture(fold(text));
}

/** A line under the title that is long enough to tell something, and no label of a page. */
function isDeck(text: string): boolean {
  const words = fold(text).split(' ');
  return (
    text.length > 40 &&
    words.length > 5 &&
    words.some((word) => FUNCTION_WORDS.has(word)) &&
    !beginsAsFurniture(fold(text)) &&
    // The caption of the first picture stands there too.
    !isCaption(text) &&
    !/(?:[/|©]|\b(?:via|AP|AFP|Reuters|Getty|EPA|dpa|photo|copyright))[^.]{0,30}$/i.test(text) &&
    findDates(text).length === 0
  );
}

/** A line that is written as a date is, and is no day of the calendar. */
function isNoDate(text: string): boolean {
  return /^\D{0,20}\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d$/.test(text) && findDates(text).length === 0;
}

/** Lines that say what they are, wherever they stand. */
function sayable(text: string, near: boolean): Part | undefined {
  if (!near || text.length > 200) return undefined;
  if (isTags(text)) return 'tags';
  if (isRights(text) && (/^\W*(?:©|\(c\)|copyright)/i.test(text) || text.length < 120)) return 'rights';
  return sourceLineOf(text) === undefined ? undefined : 'source';
}

/** Whether a line is a date, with so many characters beside it at most. */
function isDateLine(text: string, most: number): boolean {
  const [date] = findDates(text);
  return date !== undefined && text.length - (date.to - date.from) <= most;
}
