import type { CatalogueEntry } from '@offprint/collection';
import { fold } from '../search/fold.ts';

const MOST = 5;
/** A word that stands in more articles than this says nothing of any two of them, and would make the work quadratic. */
const COMMON = 40;
const LEAST = 2.2;

/**
 * Takes the catalogue and gives for each article the numbers of its neighbours in the catalogue, the nearest first: articles
 * that share rare words of their titles, summaries, tags and series. Each rare word adds the less the more articles have it; words
 * that many have add nothing and are not followed, so the work grows with the articles and not with their pairs. A translation is no
 * neighbour.
 */
export function relatedOf(entries: readonly CatalogueEntry[]): readonly (readonly number[])[] {
  const held = new Held(entries);
  const scores = new Float64Array(entries.length);
  return entries.map((_, index) => {
    const touched: number[] = [];
    held.forEachOther(index, (other, score) => {
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + score;
    });
    const found = nearest(entries, index, touched, scores);
    for (const other of touched) scores[other] = 0;
    return found;
  });
}

function nearest(
  entries: readonly CatalogueEntry[],
  index: number,
  touched: readonly number[],
  scores: Float64Array,
): readonly number[] {
  const key = entries[index]?.matter.translationKey;
  return touched
    .filter((other) => (scores[other] ?? 0) >= LEAST && other !== index)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .filter((other) => key === undefined || entries[other]?.matter.translationKey !== key)
    .slice(0, MOST);
}

/** Which articles have which terms: numbers in a few long arrays, since there are a dozen for each article. */
class Held {
  /** The terms of all articles, one article after the other, and what each weighs there. */
  readonly #terms: number[] = [];
  readonly #weights: number[] = [];
  /** Where the terms of each article begin. */
  readonly #starts: Int32Array;
  /** Where the places of each term end in `#places`. */
  readonly #ends: Int32Array;
  /** Places in `#terms`, one term after the other. */
  readonly #places: Int32Array;
  readonly #articles: Int32Array;
  constructor(entries: readonly CatalogueEntry[]) {
    const numbers = new Map<string, number>();
    this.#starts = new Int32Array(entries.length + 1);
    /** The last article that has each term. */
    const last: number[] = [];
    for (const [index, entry] of entries.entries()) {
      forEachTerm(entry, (term, weight) => {
        let number = numbers.get(term);
        if (number === undefined) numbers.set(term, (number = numbers.size));
        if (last[number] === index) return;
        last[number] = index;
        this.#terms.push(number);
        this.#weights.push(weight);
      });
      this.#starts[index + 1] = this.#terms.length;
    }
    this.#ends = new Int32Array(numbers.size);
    this.#places = new Int32Array(this.#terms.length);
    this.#articles = new Int32Array(this.#terms.length);
    this.#index(entries.length);
  }
  /** Sorts the places by term: how many each has, where that lets each begin, then each place behind the last of its term. */
  #index(articles: number): void {
    const [ends, terms, starts] = [this.#ends, this.#terms, this.#starts];
    const [placed, owners] = [this.#places, this.#articles];
    for (const term of terms) ends[term] = (ends[term] ?? 0) + 1;
    let begin = 0;
    ends.forEach((count, term) => {
      ends[term] = begin;
      begin += count;
    });
    for (let index = 0; index < articles; index++) {
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        const place = ends[term] ?? 0;
        placed[place] = at;
        owners[place] = index;
        ends[term] = place + 1;
      }
    }
  }
  /** Gives each article that shares a rare term with one, itself included, once for each such term, with what that adds. */
  forEachOther(index: number, found: (other: number, score: number) => void): void {
    for (let at = this.#starts[index] ?? 0; at < (this.#starts[index + 1] ?? 0); at++) {
      const term = this.#terms[at] ?? 0;
      const begin = term === 0 ? 0 : (this.#ends[term - 1] ?? 0);
      const end = this.#ends[term] ?? 0;
      if (end - begin < 2 || end - begin > COMMON) continue;
      const share = (this.#weights[at] ?? 0) / Math.log2(1 + end - begin);
      for (let place = begin; place < end; place++)
        found(this.#articles[place] ?? 0, share * (this.#weights[this.#places[place] ?? 0] ?? 0));
    }
  }
}

/** Text of ASCII alone, folded, and what {@link forEachTerm} takes of it. */
const PLAIN = /^[\0-\x7f]*$/;
const WORDS = /[a-z\d]{4,}/g;

/**
 * Gives each term of an article and what it weighs there; of a term that it has more than once, the first time weighs most. Words of four
 * letters and more tell subjects apart in alphabets; other scripts are cut in pairs of characters.
 */
function forEachTerm({ matter }: CatalogueEntry, found: (term: string, weight: number) => void): void {
  if (matter.series !== undefined) found(`~${fold(matter.series.name)}`, 2);
  for (const tag of matter.tags) found(`#${fold(tag)}`, 1.5);
  forEachWord(matter.title, (word) => found(word, 1.5));
  for (const text of [matter.subtitle, matter.summary])
    if (text !== undefined) forEachWord(text, (word) => found(word, 1));
}

function forEachWord(text: string, found: (word: string) => void): void {
  const folded = fold(text);
  if (PLAIN.test(folded)) {
    for (const word of folded.match(WORDS) ?? []) found(word);
    return;
  }
  for (const [word] of folded.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu,
  )) {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) found(word.slice(at, at + 2));
    } else if (word.length >= 4) {
      found(word);
    }
  }
}
