import type { Block } from './block.ts';
import { blocksOf } from './block.ts';
import { bylineOf } from './bylines/find-byline.ts';
import { personOf } from './bylines/person.ts';
import { claimsOf } from './claim.ts';
import { findDates } from './dates/find-date.ts';
import { fold } from './fold.ts';
import { partOf, setPart } from './part.ts';
import type { Work } from './work.ts';

/** How many blocks may stand above the text itself: a byline, a date. */
const HEAD = 3;
/** Longer than this, in characters, and a block is the text itself. */
const LINE = 120;
/** How many characters may stand beside a date on a line of its own: “Posted on”, “Published”, a place. */
const BESIDE = 24;

/**
 * Notes the lines of a page or a Markdown file that name who wrote it and when, where its reader left them in the body: above
 * the text a byline or a date, under it the names that it claims as its authors. The rules act on what was noted ({@link setPart}).
 */
export function labelPage(work: Work): void {
  const { format } = work.draft;
  if (format === 'text') return;
  const blocks = blocksOf(work.tree).filter(({ node }) => node.tagName === 'p' || /^h\d$/.test(node.tagName));
  const authors = claimsOf(work, 'authors').flatMap(({ value }) =>
    personOf(value.replace(/\s*<[^<>]*>$/, '')),
  );
  const names = new Set(authors.map(fold));
  for (const block of blocks
    .filter(({ node }) => node.tagName === 'p' || format !== 'markdown')
    .slice(0, HEAD)) {
    if (/^h\d$/.test(block.node.tagName)) continue;
    const part = headPart(block, names, format === 'markdown');
    if (part === undefined) break;
    if (partOf(block.node) === undefined) setPart(block.node, part);
  }
  const last = blocks.at(-1);
  if (format !== 'markdown' && last !== undefined && blocks.length > 1 && isSignature(last, names))
    setPart(last.node, 'byline');
}

function headPart(
  { text, node }: Block,
  names: ReadonlySet<string>,
  isWritten: boolean,
): 'byline' | 'date' | undefined {
  if (node.tagName !== 'p' || text.length > LINE) return undefined;
  // What a person wrote as text is text, unless it says “by” and nothing says who else.
  if (isWritten) return names.size === 0 && bylineOf(text) !== undefined ? 'byline' : undefined;
  if (bylineOf(text) !== undefined || names.has(fold(text))) return 'byline';
  const [date] = findDates(text);
  return date !== undefined && text.length - (date.to - date.from) <= BESIDE && !/[.!?]\s*$/.test(text)
    ? 'date'
    : undefined;
}

function isSignature({ text, node }: Block, names: ReadonlySet<string>): boolean {
  return node.tagName === 'p' && text.length <= LINE && names.has(fold(bylineOf(text)?.join(' ') ?? text));
}
