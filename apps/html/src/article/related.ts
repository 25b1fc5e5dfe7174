import type { CatalogueEntry } from '@offprint/collection';
import { fold } from '../search/fold.ts';

const MOST = 5;
/** A word that stands in more articles than this says nothing of any two of them, and would make the work quadratic. */
const COMMON = 40;
const LEAST = 2.2;

/**
 * Takes the catalogue and gives each article a line with the numbers of its neighbours in the catalogue, the nearest first: articles that share rare words of their
 * titles, summaries, tags and series. Each rare word adds the less the more articles have it; words that many have add
 * nothing and are not followed, so the work grows with the articles and not with their pairs. A translation is no neighbour.
 */
export function relatedText(entries: readonly CatalogueEntry[]): string {
  const terms = entries.map(termsOf);
  const having = postingsOf(terms);
  const lines: string[] = [];
  const scores = new Float64Array(entries.length);
  terms.forEach((own, index) => {
    const touched: number[] = [];
    for (const [term, weight] of own) {
      const posting = having.get(term);
      if (posting === undefined || posting.articles.length < 2 || posting.articles.length > COMMON) continue;
      const share = weight / Math.log2(1 + posting.articles.length);
      posting.articles.forEach((other, at) => {
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + share * (posting.weights[at] ?? 0);
      });
    }
    lines.push(nearest(entries, index, touched, scores).join(' '));
    for (const other of touched) scores[other] = 0;
  });
  return lines.join('\n');
}

interface Posting {
  readonly articles: number[];
  readonly weights: number[];
}

function postingsOf(terms: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Posting> {
  const having = new Map<string, Posting>();
  terms.forEach((own, index) => {
    for (const [term, weight] of own) {
      const posting = having.get(term);
      if (posting === undefined) {
        having.set(term, { articles: [index], weights: [weight] });
      } else if (posting.articles.length <= COMMON) {
        posting.articles.push(index);
        posting.weights.push(weight);
      }
    }
  });
  return having;
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

/** Words of five letters and more tell subjects apart in alphabets; other scripts are cut in pairs of characters. */
function termsOf({ matter }: CatalogueEntry): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const [word] of fold(text).matchAll(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu,
    )) {
      if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
        for (let at = 0; at + 2 <= word.length; at++) put(terms, word.slice(at, at + 2), weight);
      } else if (word.length >= 4) {
        put(terms, word, weight);
      }
    }
  };
  add(matter.title, 1.5);
  add(matter.subtitle ?? '', 1);
  add(matter.summary ?? '', 1);
  for (const tag of matter.tags) put(terms, `#${fold(tag)}`, 1.5);
  if (matter.series !== undefined) put(terms, `~${fold(matter.series.name)}`, 2);
  return terms;
}

function put(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, Math.max(terms.get(term) ?? 0, weight));
}
