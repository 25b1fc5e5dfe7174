import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublication } from '../src/parse-publication.ts';

const options = { file: 'publication.yaml', fallbackTitle: 'folder' };
const said = (text: string): string[] =>
  parsePublication(text, options).messages.map(
    ({ line, reason, note }) => `${String(line)}: ${reason} ${note ?? ''}`,
  );

describe('parsePublication', () => {
  it('fills in every default where nobody said anything', () => {
    const { publication, messages } = parsePublication('', options);
    expect(messages).toEqual([]);
    expect(publication).toEqual({
      title: 'folder',
      language: 'und',
      authors: [],
      timezone: 'UTC',
      volumes: ['all'],
      feeds: { items: 50, content: 'full' },
      theme: { header: [], footer: [] },
      permalinks: 'year-month',
    });
  });

  it('takes one text where a list is wanted, and completes an address', () => {
    const { publication } = parsePublication(
      'authors: Ana\nvolumes: year\nurl: https://Example.org/a?b#c\nlanguage: pt-br',
      options,
    );
    expect(publication).toMatchObject({
      authors: ['Ana'],
      volumes: ['year'],
      url: 'https://example.org/a/',
      language: 'pt-BR',
    });
  });

  it('names the line of a key that it does not know, and the key that was meant', () => {
    expect(said('title: x\nlangauge: en\nfeeds:\n  itmes: 3')).toEqual([
      '2: unknown key “langauge” Did you mean “language”?',
      '4: unknown key “feeds.itmes” Did you mean “items”?',
    ]);
    expect(said('colour: red')[0]).toContain('The keys are title, description, url');
  });

  it('leaves out a wrong value with its line and keeps the rest', () => {
    const text =
      'title: T\nurl: not an address\ntimezone: Mars/Olympus\ntheme:\n  logo: ../../x.svg\n  accent: "#00FF00"';
    expect(parsePublication(text, options).publication).toMatchObject({
      title: 'T',
      timezone: 'UTC',
      theme: { accent: '#00ff00' },
    });
    expect(said(text).map((line) => line.slice(0, 12))).toEqual([
      '2: url must ',
      '3: timezone ',
      '5: theme.log',
    ]);
  });

  it('leaves out a link that is no whole one, and keeps the links beside it and everything else', () => {
    const footer = [
      '{text: a, url: "https://a.example/", more: 1}',
      '{text: b}',
      '{text: c, url: c}',
      'd',
      '{text: e, url: "https://e.example/"}',
    ];
    const text = `title: T\ntheme:\n  footer:\n${footer.map((line) => `    - ${line}\n`).join('')}`;
    const { publication } = parsePublication(text, options);
    expect(publication.title).toBe('T');
    expect(publication.theme.footer.map((link) => link.text)).toEqual(['a', 'e']);
    expect(said(text).map((line) => line.replace(/(?: Correct| The).*/, ''))).toEqual([
      '4: unknown key “theme.footer.0.more”',
      '5: theme.footer.1.url is missing',
      '6: theme.footer.2.url must be a whole address (https, mailto or tel)',
      '7: theme.footer.3 must be a link, with text and url',
    ]);
  });

  it.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'.charAt(index)},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['deep flow', `title: ${'['.repeat(10_000)}`],
    [
      'deep blocks',
      Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(Math.min(depth, 300))}a:`).join('\n'),
    ],
    ['deep items', `title:\n  ${'- '.repeat(10_000)}x`],
    ['many keys', Array.from({ length: 8000 }, (_, index) => `k${String(index)}: 1`).join('\n')],
    [
      'many keys in one flow',
      `theme: {${Array.from({ length: 8000 }, (_, index) => `k${String(index)}: 1`).join(', ')}}`,
    ],
    ['a prototype key', '__proto__: {title: x}\nconstructor: 1'],
    ['a tag of code', 'title: !!js/function "function(){}"'],
    ['a cycle', 'theme: &a {logo: *a}'],
    ['no mapping', '- a\n- b'],
    ['a broken text', 'title: "x\n  - : ]'],
  ])('says what is wrong with %s within a second, and goes on', (_, text) => {
    const start = performance.now();
    const { publication, messages } = parsePublication(text, options);
    expect(messages.length).toBeGreaterThan(0);
    expect(publication.theme).toEqual({ header: [], footer: [] });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('never throws, whatever the text', () => {
    const line = fc.tuple(
      fc.constantFrom('title', 'url', 'feeds', 'theme', 'volumes', ' items', '- text', '__proto__'),
      fc.constantFrom(': ', ':', ' ', ':\n  '),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 10 }),
        fc.constantFrom('[', '{a: 1}', '&a', '*a', '!!x y', '"', '1e400', '~', '|'),
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(
          parsePublication(lines.map((parts) => parts.join('')).join('\n'), options).publication.title.length,
        ).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
