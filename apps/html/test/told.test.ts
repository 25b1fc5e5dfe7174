import { memoryCollection } from '@offprint/collection';
import { expect, test } from 'vitest';
import { allTold, toldOf, type Told } from '../src/site/told.ts';
import { article, date, publication } from './fixtures.ts';

const VERSION = 'of-this-code';

/** What was kept, and how often it was made. */
function keeper() {
  let kept: { readonly key: string; readonly text: string } | undefined;
  const times = { made: 0 };
  const remember: Parameters<typeof allTold>[2] = (_name, key, make, serves = () => true) => {
    if (kept?.key === key && serves(kept.text)) return kept.text;
    times.made += 1;
    kept = { key, text: make() };
    return kept.text;
  };
  return { remember, times };
}

function catalogueOf(count: number, title: (index: number) => string) {
  const articles = Array.from({ length: count }, (_, index) =>
    article(`n-${index}`, {
      title: title(index),
      tags: ['Đường', `t${index % 3}`],
      ...(index % 2 === 0 ? { published: date('2019-03-01') } : {}),
    }),
  );
  return memoryCollection(publication(), articles).catalogue;
}

function whole(told: Told) {
  return { ...told, terms: [...told.terms] };
}

test('what articles tell is the same where some of it was kept, and made anew where most of them say something else', () => {
  const { remember, times } = keeper();
  const editions = [
    catalogueOf(400, (index) => `The ${index} “ferry”`),
    catalogueOf(400, (index) => (index < 5 ? 'Phà đêm' : `The ${index} “ferry”`)),
    catalogueOf(400, (index) => `Another ${index}`),
  ];
  const made = editions.map((entries) => {
    const told = allTold(entries, VERSION, remember);
    entries.forEach((entry, number) => expect(whole(told(number))).toEqual(whole(toldOf(entry))));
    return times.made;
  });
  expect(made).toEqual([1, 1, 2]);
});
