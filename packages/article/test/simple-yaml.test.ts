import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSimpleYaml } from '../src/simple-yaml.ts';
import { readWithParser } from '../src/yaml.ts';

const piece = fc.constantFrom(
  ...'title|date|tags|true|Null|no|y|on|a|ß|Ủy ban|2018-01-19|2018|1e3|0x1f|12:30|.5|-|- |: |:| #|#|,|, |"|\'|[|]|{|}|&|*|!|%|@|`|\\|\\n|||>|?|~|.|..|...|---|’|(|)|/| |  |\t|\u00a0|\u0085|\u2028|\ufeff|é|e\u0301|العربية|日本'.split(
    '|',
  ),
);
const near = fc
  .array(
    fc.constantFrom(
      'Water',
      'no',
      'Ủy ban',
      '2018-01-19',
      ' ',
      ' ',
      ', ',
      '-',
      ': ',
      "'",
      '’',
      '.',
      'true',
      '12',
      '/',
      '(',
      ')',
      '日本',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(''));
const value = fc.oneof(
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => `"${pieces.join('')}"`) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => `[${pieces.join(', ')}]`) },
  { weight: 4, arbitrary: near },
  { weight: 2, arbitrary: near.map((words) => `"${words}"`) },
  {
    weight: 2,
    arbitrary: fc.array(near, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  },
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('title', 'date', 'tags', 'lang', 'x-y', 'No') },
  { weight: 1, arbitrary: piece },
);
const text = fc
  .array(fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ': ', ':', ':  ', ' : '), value), {
    minLength: 1,
    maxLength: 3,
  })
  .map((lines) => lines.map((line) => `${line.join('')}\n`).join(''));

const RUNS = Number(process.env['OFFPRINT_RUNS'] ?? 5000);

test('plain front matter is read as the parser reads it, values and places', () => {
  let read = 0;
  fc.assert(
    fc.property(text, (source) => {
      const entries = readSimpleYaml(source);
      if (entries === undefined) return;
      read += 1;
      const whole = readWithParser(source);
      expect({ source, entries, problems: [] }).toEqual({
        source,
        entries: whole.entries,
        problems: whole.problems,
      });
    }),
    { numRuns: RUNS },
  );
  expect(read).toBeGreaterThan(RUNS / 20);
});

test('what is not plain is left to the parser', () => {
  for (const source of [
    'a: true\n',
    'a: 12\n',
    'a: b: c\n',
    'a: b #c\n',
    'a: b\na: c\n',
    'a:\n  b: c\n',
    'a: |\n',
    '',
    'a: b',
  ])
    expect(readSimpleYaml(source)).toBeUndefined();
});
