import type { VolumeBy } from '@offprint/article';
import { memoryCollection } from '@offprint/collection';
import type { CatalogueEntry } from '@offprint/collection';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSelect } from '../src/index.ts';
import { contentsOf, isGroup } from '../src/volumes/contents.ts';
import type { Contents } from '../src/volumes/contents.ts';
import { asciiName } from '../src/volumes/name.ts';
import { planVolumes } from '../src/volumes/plan.ts';
import { MOST_ARTICLES, MOST_BYTES } from '../src/volumes/split.ts';
import { article, day, PUBLICATION } from './sample.ts';

const entries = memoryCollection(PUBLICATION, [
  article('a', {
    published: day('2018-01-19'),
    tags: ['rights', 'Đời sống'],
    authors: [{ name: 'Ann' }, { name: 'Bea' }],
  }),
  article('b', {
    published: day('2018-02-03'),
    tags: ['rights'],
    source: { file: 'b', format: 'text', sha256: '', name: 'vov.vn' },
  }),
  article('c', { published: { value: '2018', precision: 'year', by: 'date-is-known' }, lang: 'vi' }),
  article('d', { published: day('2019-12-31'), lang: 'vi-VN', series: { name: 'Wells', position: 2 } }),
  article('e'),
]).catalogue;
const light = (): number => 1;
const plan = (by: VolumeBy): readonly string[] =>
  planVolumes(entries, PUBLICATION, { volumes: [by] }, light).map(
    ({ name, entries: held }) => `${name}: ${held.map(({ slug }) => slug).join('')}`,
  );

describe('volumes', () => {
  it('are bound by what is asked for, oldest first, the undated last', () => {
    expect(plan('all')).toEqual(['river-papers: cabde']);
    expect(plan('year')).toEqual([
      'river-papers-undated: e',
      'river-papers-2018: cab',
      'river-papers-2019: d',
    ]);
    expect(plan('month')).toHaveLength(5);
    expect(plan('tag')).toEqual(['river-papers-rights: ab', 'river-papers-doi-song: a']);
    expect(plan('source')).toEqual(['river-papers-no-source: cade', 'river-papers-vov-vn: b']);
    expect(plan('author')).toEqual([
      'river-papers-no-author: cbde',
      'river-papers-ann: a',
      'river-papers-bea: a',
    ]);
    expect(plan('series')).toEqual(['river-papers-wells: d']);
    expect(plan('article').toSorted()).toEqual(['a: a', 'b: b', 'c: c', 'd: d', 'e: e']);
  });

  it('are split into parts that say so, each within the limits, nothing lost', () => {
    const many = memoryCollection(
      PUBLICATION,
      Array.from({ length: 1203 }, (_, index) => article(`n${String(index)}`)),
    ).catalogue;
    const parts = planVolumes(many, PUBLICATION, { volumes: ['all'] }, light);
    expect(parts.map(({ title, name, entries: held }) => [title, name, held.length])).toEqual([
      ['River Papers (Part 1/3)', 'river-papers-part-1', MOST_ARTICLES],
      ['River Papers (Part 2/3)', 'river-papers-part-2', MOST_ARTICLES],
      ['River Papers (Part 3/3)', 'river-papers-part-3', 203],
    ]);
    const heavy = planVolumes(many.slice(0, 5), PUBLICATION, { volumes: ['all'] }, () => MOST_BYTES / 2);
    expect(heavy.map(({ entries: held }) => held.length)).toEqual([2, 2, 1]);
  });

  it('have names that differ without regard to case, in ASCII', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 20 }),
        (tags) => {
          const tagged = memoryCollection(PUBLICATION, [article('t', { tags })]).catalogue;
          const names = planVolumes(tagged, PUBLICATION, { volumes: ['tag', 'all'] }, light).map(
            ({ name }) => name,
          );
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        },
      ),
    );
  });

  it('are named by what the title says as far as ASCII goes', () => {
    expect(asciiName('Đời sống & Xã hội')).toBe('doi-song-xa-hoi');
    expect(asciiName('منبر')).toMatch(/^[0-9a-f]{8}$/);
    expect(asciiName('News 河')).toMatch(/^news-[0-9a-f]{8}$/);
  });
});

describe('the contents', () => {
  const shape = (items: Contents): unknown =>
    items.map((item) => (isGroup(item) ? { [item.label]: shape(item.items) } : item.slug));
  it('are nested by year and month, without levels of one group', () => {
    const [all] = planVolumes(entries, PUBLICATION, { volumes: ['all'] }, light);
    expect(shape(contentsOf(all?.entries ?? [], 'en'))).toEqual([
      { 2018: ['c', { 'January 2018': ['a'] }, { 'February 2018': ['b'] }] },
      { 2019: ['d'] },
      { Undated: ['e'] },
    ]);
    expect(shape(contentsOf((all?.entries ?? []).slice(1, 2), 'en'))).toEqual(['a']);
  });
});

describe('a selection', () => {
  const chosen = (select: string): string =>
    entries
      .filter(parseSelect(select))
      .map(({ slug }: CatalogueEntry) => slug)
      .toSorted()
      .join('');
  it('takes articles that meet every key, and one of its values', () => {
    expect(chosen('tag:rights')).toBe('ab');
    expect(chosen('tag:rights source:vov.vn')).toBe('b');
    expect(chosen('lang:vi')).toBe('cd');
    expect(chosen('author:ann author:"Bea"')).toBe('a');
    expect(chosen('tag:"đời sống"')).toBe('a');
    expect(chosen('since:2018-01-01 until:2018-01')).toBe('a');
    expect(chosen('since:2018-01-20')).toBe('bd');
    expect(chosen('until:2019')).toBe('abcd');
  });
  it('is refused with the term that it does not understand', () => {
    expect(() => parseSelect('colour:red')).toThrow(/colour:red/);
    expect(() => parseSelect('since:yesterday')).toThrow(/yesterday/);
    expect(() => parseSelect('rights')).toThrow(/rights/);
    expect(() => parseSelect('')).toThrow(RangeError);
  });
  it('is one volume with the title that it is given', () => {
    const volumes = planVolumes(entries, PUBLICATION, { select: 'tag:rights', title: 'On Rights' }, light);
    expect(volumes.map(({ name, title, entries: held }) => [name, title, held.length])).toEqual([
      ['on-rights', 'On Rights', 2],
    ]);
  });
});
