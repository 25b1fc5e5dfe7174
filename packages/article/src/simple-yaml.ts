import type { YamlEntry } from './yaml.ts';

/** A line of front matter as most files have it: a key, and on the same line words, a date, a quotation or a list of words. */
const LINE =
  /^([A-Za-z][\w-]*): (?:([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,'’()/ -]*[\p{L}\p{M}\p{N}.)])?)|"([^"\\\p{Cc}]*)"|\[([\w, -]*)\])$/u;
const WORD = /^[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*$/;
/** What YAML's core schema reads as no text: {@link https://yaml.org/spec/1.2.2/#1032-tag-resolution}. */
const NO_TEXT = /^(?:null|true|false)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
const FEWEST_LETTERS = /^\p{L}/u;

/**
 * Takes a text of YAML and gives its entries as a parser of YAML would, when every line of it is of the plainest kind; nothing when
 * one is not, which says nothing about it. A parser takes ten times as long, and most front matter is as plain as this.
 */
export function readSimpleYaml(text: string): readonly YamlEntry[] | undefined {
  if (text === '' || text.length > 4000 || !text.endsWith('\n')) return undefined;
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  let start = 0;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, key = '', plain, quoted, list] = LINE.exec(line) ?? [];
    if (key === '' || seen.has(key) || NO_TEXT.test(key)) return undefined;
    seen.add(key);
    const value = plain === undefined ? (quoted ?? itemsOf(list ?? '')) : textOf(plain);
    if (value === undefined) return undefined;
    entries.push({ key, value, start, end: start + line.length });
    start += line.length + 1;
  }
  return entries;
}

function textOf(plain: string): string | undefined {
  return DATE.test(plain) || (FEWEST_LETTERS.test(plain) && !NO_TEXT.test(plain)) ? plain : undefined;
}

function itemsOf(list: string): readonly string[] | undefined {
  const items = list.split(', ');
  return items.every((item) => WORD.test(item) && !NO_TEXT.test(item)) ? items : undefined;
}
