import { fold } from '../src/search/fold.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BEFORE = 70;
const LENGTH = 240;

type Range = readonly [start: number, end: number];

/** Takes text and the terms that were found in it, and gives where they stand. */
export function rangesOf(text: string, terms: readonly string[]): readonly Range[] {
  const plain = new Set(terms);
  const paired = terms.filter((term) => PAIRED.test(term));
  const ranges: Range[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    if (plain.has(fold(word))) ranges.push([start, start + word.length]);
    else if (PAIRED.test(word)) ranges.push(...within(word, paired, start));
  }
  return ranges;
}

function within(word: string, terms: readonly string[], start: number): readonly Range[] {
  const hit = Array.from(word, () => false);
  for (const term of terms) {
    for (let at = word.indexOf(term); at >= 0; at = word.indexOf(term, at + 1))
      hit.fill(true, at, at + term.length);
  }
  const ranges: Range[] = [];
  hit.forEach((on, at) => {
    const last = ranges.at(-1);
    if (!on) return;
    if (last !== undefined && last[1] === start + at) ranges[ranges.length - 1] = [last[0], start + at + 1];
    else ranges.push([start + at, start + at + 1]);
  });
  return ranges;
}

/** Puts text into an element with what was found marked. */
export function putMarked(element: Element, text: string, ranges: readonly Range[]): void {
  let at = 0;
  element.textContent = '';
  for (const [start, end] of ranges) {
    if (start < at) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at));
}

/** Takes a text and the terms found in it and puts the stretch where most of them stand close together into an element. */
export function putContext(element: Element, text: string, terms: readonly string[]): void {
  const ranges = rangesOf(text, terms);
  let best = 0;
  let most = 0;
  ranges.forEach(([start], index) => {
    const different = new Set<string>();
    for (let at = index; at < ranges.length && (ranges[at]?.[1] ?? 0) < start + LENGTH; at++) {
      different.add(fold(text.slice(...(ranges[at] ?? [0, 0]))));
    }
    if (different.size > most) [most, best] = [different.size, start];
  });
  const from = best <= BEFORE ? 0 : Math.max(0, text.indexOf(' ', best - BEFORE) + 1 || best - BEFORE);
  const begin = from > best ? Math.max(0, best - BEFORE) : from;
  const space = text.lastIndexOf(' ', begin + LENGTH);
  const end =
    text.length <= begin + LENGTH ? text.length : space > begin + LENGTH / 2 ? space : begin + LENGTH;
  const [lead, tail] = [begin > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  const shift = lead.length - begin;
  putMarked(
    element,
    `${lead}${text.slice(begin, end).replaceAll('\n', ' ')}${tail}`,
    ranges
      .filter(([start, stop]) => start >= begin && stop <= end)
      .map(([start, stop]) => [start + shift, stop + shift]),
  );
}
