import MiniSearch from 'minisearch';
import type { AsPlainObject, Options } from 'minisearch';
import type { Found, Shard } from '../src/search/shard.ts';
import { FIELDS } from '../src/search/shard.ts';
import { questionTerms } from '../src/search/terms.ts';

const OPTIONS: Options<Found> = {
  fields: [...FIELDS],
  idField: 'url',
  tokenize: (text) => [...questionTerms(text)],
  processTerm: (term) => term,
};

/** Takes a part of the index as it was loaded and gives it opened for questions; a result's `id` is the number of its article. */
export function openPart({ articles, lengths, fields }: Shard): MiniSearch<Found> {
  const postings = new Map<string, Record<number, Record<number, number>>>();
  fields.forEach(({ terms, lists }, fieldId) => {
    let at = 0;
    for (const term of terms === '' ? [] : terms.split(' ')) {
      const entry: Record<number, number> = {};
      const end = at + 1 + 2 * (lists[at] ?? 0);
      for (at += 1; at < end; at += 2) entry[lists[at] ?? 0] = lists[at + 1] ?? 0;
      const known = postings.get(term) ?? {};
      known[fieldId] = entry;
      postings.set(term, known);
    }
  });
  const numbers = articles.map((_, number) => number);
  const plain: AsPlainObject = {
    documentCount: articles.length,
    nextId: articles.length,
    documentIds: Object.fromEntries(numbers.map((number) => [number, number])),
    fieldIds: Object.fromEntries(FIELDS.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(lengths.map((length, number) => [number, [...length]])),
    averageFieldLength: FIELDS.map(
      (_, id) => lengths.reduce((sum, length) => sum + (length[id] ?? 0), 0) / Math.max(1, articles.length),
    ),
    storedFields: {},
    dirtCount: 0,
    index: [...postings],
    serializationVersion: 2,
  };
  return MiniSearch.loadJS<Found>(plain, OPTIONS);
}
