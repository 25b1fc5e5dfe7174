import type { Told } from '../site/told.ts';
import { weightOf, wordOf } from './terms.ts';

const MOST = 5;
/** A word that stands in more articles than this says nothing of any two of them, and would make the work quadratic. */
const COMMON = 40;
const LEAST = 2.2;

/**
 * Takes how many articles there are and what each tells and gives for each the numbers of its neighbours in the catalogue, the nearest first: articles
 * that share rare words of their titles, summaries, tags and series. Each rare word adds the less the more articles have it; words
 * that many have add nothing and are not followed, so the work grows with the articles and not with their pairs. A translation is no
 * neighbour.
 */
export function relatedOf(count: number, told: (number: number) => Told): readonly (readonly number[])[] {
  const held = new Held(count, told);
  const scores = new Float64Array(count);
  return Array.from({ length: count }, (_, index) => {
    const touched: number[] = [];
    held.forEachOther(index, (other, score) => {
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + score;
    });
    const found = nearest(told, index, touched, scores);
    for (const other of touched) scores[other] = 0;
    return found;
  });
}

function nearest(
  told: (number: number) => Told,
  index: number,
  touched: readonly number[],
  scores: Float64Array,
): readonly number[] {
  const near = touched
    .filter((other) => (scores[other] ?? 0) >= LEAST && other !== index)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  if (near.length === 0) return near;
  const { translationKey: key } = told(index);
  return near.filter((other) => key === undefined || told(other).translationKey !== key).slice(0, MOST);
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
  constructor(count: number, told: (number: number) => Told) {
    const numbers = new Map<number, number>();
    this.#starts = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      for (const term of told(index).terms) {
        const word = wordOf(term);
        let number = numbers.get(word);
        if (number === undefined) numbers.set(word, (number = numbers.size));
        this.#terms.push(number);
        this.#weights.push(weightOf(term));
      }
      this.#starts[index + 1] = this.#terms.length;
    }
    this.#ends = new Int32Array(numbers.size);
    this.#places = new Int32Array(this.#terms.length);
    this.#articles = new Int32Array(this.#terms.length);
    this.#index(count);
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
