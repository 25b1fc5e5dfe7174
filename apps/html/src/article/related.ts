import type { ArticleId } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { fold } from '../search/fold.ts';

const MOST = 5;
/** A word that stands in more articles than this says nothing of any two of them, and would make the work quadratic. */
const COMMON = 60;
const LEAST = 2.2;

/**
 * Takes the catalogue and gives each article its neighbours, the nearest first: articles that share rare words of their
 * titles, summaries, tags and series. Each rare word adds the less the more articles have it; words that many have add
 * nothing and are not followed, so the work grows with the articles and not with their pairs. A translation is no neighbour.
 */
export function relatedOf(entries: readonly CatalogueEntry[]): ReadonlyMap<ArticleId, readonly ArticleId[]> {
  const having = new Map<string, number[]>();
  const terms = entries.map(termsOf);
  terms.forEach((weights, index) => {
    for (const term of weights.keys()) {
      const list = having.get(term);
      if (list === undefined) having.set(term, [index]);
      else if (list.length <= COMMON) list.push(index);
    }
  });
  const related = new Map<ArticleId, readonly ArticleId[]>();
  entries.forEach((entry, index) => {
    const scores = new Map<number, number>();
    for (const [term, weight] of terms[index] ?? []) {
      const list = having.get(term) ?? [];
      if (list.length < 2 || list.length > COMMON) continue;
      const rarity = 1 / Math.log2(1 + list.length);
      for (const other of list) {
        if (other === index) continue;
        scores.set(other, (scores.get(other) ?? 0) + weight * (terms[other]?.get(term) ?? 0) * rarity);
      }
    }
    const key = entry.matter.translationKey;
    related.set(
      entry.id,
      [...scores]
        .filter(([, score]) => score >= LEAST)
        .sort(([a, low], [b, high]) => high - low || a - b)
        .flatMap(([other]) => entries[other] ?? [])
        .filter(({ matter }) => key === undefined || matter.translationKey !== key)
        .slice(0, MOST)
        .map(({ id }) => id),
    );
  });
  return related;
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
