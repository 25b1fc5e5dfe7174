import type { RuleId } from '@offprint/article';
import { repairMojibake } from './mojibake.ts';

/** A stretch of a source and what stands for it in the text; `rule` names what changed it, absent when nothing did. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rule?: RuleId;
}

// What may not stay as it is: controls, zero-width and soft-hyphen characters, bidirectional embeddings and overrides
// (isolates and marks are wanted by real right-to-left text), lone surrogates, noncharacters; any run of spaces that is
// not one plain space; and what looks like UTF-8 read as windows-1252.
const STRANGE =
  /\x1b\[[0-9;]{0,20}[A-Za-z]|[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\u202a-\u202e\ufff9-\ufffb\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[ \t]{2,}|\t|[ \t]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]*|[\xc2-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;

/** A line of printable ASCII with single spaces, as most are, has nothing of this and so nothing of that. */
const PERHAPS_STRANGE = /[^\n -~]|  /;

const SPACES = /^\s+$/;
/** A thin or no-break space that typography wants: before high punctuation, inside guillemets, between the groups of a number. */
const WANTED = /^[\xa0\u202f]$/;

/**
 * Takes the text of one line (or any text without line ends that matter) and where it begins in the source, and gives it
 * in pieces: what is kept word for word, and what was changed or, with an empty text, removed, and by which rule.
 */
export function clean(text: string, offset = 0): Piece[] {
  const pieces: Piece[] = [];
  if (isClean(text)) return text === '' ? [] : [{ text, start: offset, end: offset + text.length }];
  let last = 0;
  for (const match of text.matchAll(STRANGE)) {
    const found = match[0];
    const at = match.index;
    const change = replacement(found, text.charAt(at - 1), text.charAt(at + found.length));
    if (change === undefined) continue;
    if (at > last) pieces.push({ text: text.slice(last, at), start: offset + last, end: offset + at });
    last = at + found.length;
    pieces.push({ text: change.text, start: offset + at, end: offset + last, rule: change.rule });
  }
  if (last < text.length)
    pieces.push({ text: text.slice(last), start: offset + last, end: offset + text.length });
  return pieces;
}

function isClean(text: string): boolean {
  return !PERHAPS_STRANGE.test(text) || text.search(STRANGE) === -1;
}

/** Takes any text and gives it clean, as {@link clean} does. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return clean(text)
    .map((piece) => piece.text)
    .join('');
}

function replacement(
  found: string,
  before: string,
  after: string,
): { text: string; rule: RuleId } | undefined {
  if (/^[\xc2-\xf4]/.test(found)) {
    const text = repairMojibake(found);
    // A byte order mark or an invisible space that was misread is no more wanted when it is read right.
    return text === undefined
      ? undefined
      : { text: text.replace(/[\ufeff\u200b\u2060\xad]/g, ''), rule: 'mojibake-is-repaired' };
  }
  if (SPACES.test(found) && !/^[\x0b-\x1f\x85\ufeff]/.test(found)) {
    if (
      WANTED.test(found) &&
      (/[:;!?»%€]/.test(after) || before === '«' || (/\d/.test(before) && /\d/.test(after)))
    )
      return undefined;
    return { text: ' ', rule: 'text-is-clean' };
  }
  if (/^[\ud800-\udfff]$/.test(found)) return { text: '\ufffd', rule: 'text-is-clean' };
  // A form feed or a vertical tab inside a sentence parts two words.
  return { text: /[\x0b\x0c]/.test(found) ? ' ' : '', rule: 'text-is-clean' };
}
