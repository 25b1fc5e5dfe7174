import type { Line } from './lines.ts';

/** A stretch of the source that a text browser wrote for a link, and what it says of it. */
export interface LinkMark {
  readonly start: number;
  readonly end: number;
  /** Where the link leads, if the list at the end says it. */
  readonly address?: string;
}

/** What a text browser wrote of the links of a page: a number before each, and a list of addresses at the end. */
export interface Links {
  readonly marks: readonly LinkMark[];
  /** The lines `[from, to)` of the list; empty where there is none. */
  readonly from: number;
  readonly to: number;
}

const NONE: Links = { marks: [], from: 0, to: 0 };
const HEAD = /^\s*(?:References|Links|Visible links|Hidden links)\s*:?\s*$/i;
const ENTRY =
  /^\s*(?:\[(\d{1,4})\]|(\d{1,4})\.)\s+((?:https?|ftp|file|mailto|javascript|tel|data|about):\S*|\S*\/\S*)\s*$/i;
const MARK = /\[(\d{1,4})\](?=["'“‘«(]?[\p{L}\p{N}@#])/gu;
/** Without a list, so many numbers in order show that they are links: a footnote's stands behind its word. */
const MANY = 5;

/** Takes the lines of a text and gives the links that a text browser numbered in it. */
export function linksOf(lines: readonly Line[]): Links {
  const { from, to, addresses } = listOf(lines);
  const found: (LinkMark & { readonly number: number })[] = [];
  for (const line of from === to ? lines : lines.slice(0, from)) {
    if (!line.text.includes('[')) continue;
    for (const match of line.text.matchAll(MARK)) {
      if (/[\p{L}\p{N}]$/u.test(line.text.slice(0, match.index))) continue;
      const start = line.start + match.index;
      const address = addresses.get(Number(match[1]));
      found.push({
        start,
        end: start + match[0].length,
        number: Number(match[1]),
        ...(address !== undefined && { address }),
      });
    }
  }
  if (from < to)
    return { marks: found.filter(({ address }) => address !== undefined).map(withoutNumber), from, to };
  const inOrder = found.length >= MANY && found.every(({ number }, index) => number === index + 1);
  return inOrder ? { ...NONE, marks: found.map(withoutNumber) } : NONE;
}

/** The list of addresses at the end of a dump, with its headings. */
function listOf(lines: readonly Line[]): {
  readonly from: number;
  readonly to: number;
  readonly addresses: ReadonlyMap<number, string>;
} {
  const addresses = new Map<number, string>();
  let from = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined) break;
    const [, bracketed, dotted, address = ''] = ENTRY.exec(line.text) ?? [];
    const number = bracketed ?? dotted;
    if (number !== undefined) addresses.set(Number(number), address);
    else if (HEAD.test(line.text) && addresses.size > 0) from = index;
    else if (!line.blank) break;
  }
  return from < lines.length
    ? { from, to: lines.length, addresses }
    : { from: 0, to: 0, addresses: new Map() };
}

function withoutNumber({ start, end, address }: LinkMark): LinkMark {
  return { start, end, ...(address !== undefined && { address }) };
}
