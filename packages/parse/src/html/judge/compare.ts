import type { Block } from '../blocks.ts';
import type { Row } from './row.ts';
import type { Setting } from './setting.ts';

/** Puts how a block of so many words compares with what is known of the page; `share` is how much of it Readability keeps. */
export type Compare = (row: Row, block: Block, count: number, share: number) => void;

/** Takes a page's setting and gives what compares a block with it. */
export function compareWith(setting: Setting, texts: readonly Block[]): Compare {
  const titles = setting.titles.map(sayingOf);
  const summaries = setting.summaries.map(sayingOf).filter((saying) => saying.size > 3);
  const body = setting.articleBody;
  const data = body === undefined || body.length < 200 ? undefined : shinglesOf(body);
  const copies = new Map<string, number>();
  for (const { text } of texts) copies.set(text, (copies.get(text) ?? 0) + 1);
  const longest = Math.max(0, ...[...titles, ...summaries].map(({ size }) => size * LONGER));
  return (row, block, count, share) => {
    // A block that is far longer than any of these is like none of them.
    const words = data !== undefined || count <= longest ? wordsOf(block.text) : [];
    row.put(likestOf(titles, words));
    row.put(isAmong(summaries, words));
    row.put(likestOf(summaries, words));
    row.put(data === undefined ? -1 : shareIn(words, data));
    row.put(data !== undefined);
    row.put(Math.min(5, copies.get(block.text) ?? 0));
    row.put(share);
  };
}

/** No character but those of western Europe: their letters and digits are told much faster. */
const WESTERN = /^[\0-\xff\u2010-\u2027]*$/;

/** Takes a text and gives its words in lower case. */
export function wordsOf(text: string): string[] {
  const low = text.toLowerCase();
  return low.match(WESTERN.test(low) ? /[a-z0-9ªµºß-öø-ÿ²³¹¼½¾]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

const LETTERS = Uint8Array.from({ length: 0x100 }, (_, code) => wordsOf(String.fromCharCode(code)).length);

/** Takes a text and gives how many words it has: as many as {@link wordsOf} gives. */
export function countWords(text: string): number {
  const low = text.toLowerCase();
  if (!WESTERN.test(low)) return wordsOf(text).length;
  let words = 0;
  let before = 0;
  for (let at = 0; at < low.length; at += 1) {
    const code = low.charCodeAt(at);
    const letter = code < 0x100 ? (LETTERS[code] ?? 0) : 0;
    if (letter > before) words += 1;
    before = letter;
  }
  return words;
}

/** What has so many times the words of another text is not like it. */
const LONGER = 4;

interface Saying {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly size: number;
}

function sayingOf(text: string): Saying {
  const words = wordsOf(text);
  return { text: words.join(' '), words: new Set(words), size: words.length };
}

function isAmong(sayings: readonly Saying[], words: readonly string[]): boolean {
  return sayings.some(({ text, size }) => size === words.length && text === words.join(' '));
}

function likestOf(sayings: readonly Saying[], words: readonly string[]): number {
  let most = 0;
  for (const saying of sayings) most = Math.max(most, likeness(saying, words));
  return most;
}

/** How many words of a block are those of a saying, of all words of the longer one. */
function likeness(saying: Saying, words: readonly string[]): number {
  if (saying.size === 0 || words.length === 0 || words.length > LONGER * saying.size) return 0;
  let both = 0;
  for (const word of words) if (saying.words.has(word)) both += 1;
  return both / Math.max(saying.words.size, words.length);
}

/** Single words, and every three in a row. */
function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const found = new Set(words);
  for (let at = 0; at + 3 <= words.length; at++) found.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return found;
}

function shareIn(words: readonly string[], shingles: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  const size = words.length < 3 ? 1 : 3;
  let both = 0;
  for (let at = 0; at + size <= words.length; at++)
    if (shingles.has(words.slice(at, at + size).join(' '))) both += 1;
  return both / (words.length - size + 1);
}
