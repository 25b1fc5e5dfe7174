import { expect, test } from 'vitest';
import { bibtexCitation, cslCitation, plainCitation } from '../src/article/citation.ts';
import { article, date } from './fixtures.ts';

const base = { archive: 'The Harbour Papers', lang: 'en' };

test('a plain citation says who, what, where, when and at which address', () => {
  const cited = article('rights', {
    title: 'Rights now',
    authors: [{ name: 'A. Writer' }],
    published: date('2018-01'),
    source: { file: 'a', format: 'text', sha256: '0', name: 'vov.vn', url: 'https://vov.vn/a' },
  });
  expect(plainCitation({ ...cited, ...base, address: 'https://a.example/2018/01/rights/' })).toBe(
    'A. Writer. “Rights now.” vov.vn, January 2018. https://vov.vn/a. The Harbour Papers, https://a.example/2018/01/rights/.',
  );
});

test('what is not known is not made up', () => {
  const cited = article('plain', { title: 'Who knows?' });
  expect(plainCitation({ ...cited, ...base })).toBe(
    `“Who knows?” Date unknown. The Harbour Papers, urn:uuid:${cited.id}.`,
  );
  expect(cslCitation({ ...cited, ...base })).not.toHaveProperty('issued');
  expect(cslCitation({ ...cited, ...base })).not.toHaveProperty('author');
});

test('BibTeX holds what TeX would take for its own', () => {
  const cited = article('rights', { title: '100% of {rights} & $5_000 \\o/', published: date('2018-01-19') });
  const entry = bibtexCitation({ ...cited, ...base });
  expect(entry).toContain('title = {{100\\% of \\{rights\\} \\& \\$5\\_000 \\textbackslash{}o/}}');
  expect(entry).toContain('month = jan');
});

test('CSL-JSON has a date as far as it is known', () => {
  const parts = (value: string): unknown =>
    cslCitation({ ...article('a', { published: date(value) }), ...base })['issued'];
  expect(parts('2018')).toEqual({ 'date-parts': [[2018]] });
  expect(parts('2018-01')).toEqual({ 'date-parts': [[2018, 1]] });
  expect(parts('2018-01-19T08:03')).toEqual({ 'date-parts': [[2018, 1, 19]] });
});
