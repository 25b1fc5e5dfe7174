import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booksIn, normaliseCorpus, publish } from '@offprint/collection';
import { epubPublisher } from '@offprint/epub';
import { feedsPublisher } from '@offprint/feeds';
import { htmlPublisher } from '@offprint/html';

const STORIES = [
  'The river rose again on Monday and the ferry stopped running before noon, said the harbour master, who has kept the log for thirty years.',
  'Every school in the district counted its desks this spring, and the sum is short by four hundred and twelve, the council heard.',
];
const FILES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.txt'];

const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      file: fc.constantFrom(...FILES),
      title: fc.constantFrom('Water', 'Desks', 'Fields'),
      date: fc.constantFrom('', '2018-01-19', '2018-01-20', '2020-05-01'),
      tag: fc.constantFrom('rivers', 'schools'),
      author: fc.constantFrom('', 'Ada Blom'),
      story: fc.nat(1),
      tail: fc.nat(2),
      draft: fc.boolean(),
      link: fc.constantFrom('', ...FILES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ gone: fc.constantFrom(...FILES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom('One', 'Two'),
      permalinks: fc.constantFrom('flat', 'year-month'),
    }),
  },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(corpus: string, one: Edit): void {
  if ('gone' in one) return rmSync(path.join(corpus, one.gone), { force: true });
  if ('name' in one)
    return writeFileSync(
      path.join(corpus, 'publication.yaml'),
      `title: ${one.name}\nurl: https://paper.example/\npermalinks: ${one.permalinks}\n`,
    );
  const body = `${STORIES[one.story] ?? ''} ${'It went on. '.repeat(one.tail)}`;
  const matter = `---\ntitle: ${one.title}\n${one.date && `date: ${one.date}\n`}${one.author && `author: ${one.author}\n`}tags: [${one.tag}]\n${one.draft ? 'draft: true\n' : ''}---\n\n`;
  writeFileSync(
    path.join(corpus, one.file),
    one.file.endsWith('.txt')
      ? `${one.title}\n\n${one.date}\n\n${body}\n`
      : `${matter}${body}${one.link && `\n\nSee [there](${one.link}).`}\n`,
  );
}

async function build(corpus: string, out: string): Promise<void> {
  const collection = await normaliseCorpus({ corpus });
  const books = (): ReturnType<typeof booksIn> => booksIn(path.join(out, 'epub'));
  await publish(epubPublisher, { collection, out: path.join(out, 'epub') });
  await publish(htmlPublisher, { collection, out: path.join(out, 'html'), books: books() });
  await publish(feedsPublisher, { collection, out: path.join(out, 'feeds'), books: books() });
}

/** Every file below a folder, manifests of trees too, as text of one character a byte. */
function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );
}

test(
  'after any sequence of edits, with a build after each, archive, books and feeds are those of a first build, byte for byte',
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'offprint-outputs-'));
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 6 }), async (edits) => {
        number += 1;
        const [mine, fresh] = [
          path.join(folder, `${number}`, 'corpus'),
          path.join(folder, `${number}`, 'fresh', 'corpus'),
        ];
        mkdirSync(mine, { recursive: true });
        apply(mine, {
          file: 'a.md',
          title: 'Water',
          date: '2018-01-19',
          tag: 'rivers',
          author: 'Ada Blom',
          story: 0,
          tail: 1,
          draft: false,
          link: '',
        });
        for (const one of edits) {
          apply(mine, one);
          await build(mine, path.join(folder, `${number}`, 'out'));
        }
        cpSync(mine, fresh, { recursive: true, filter: (name) => !name.endsWith('.offprint') });
        await build(fresh, path.join(folder, `${number}`, 'first'));
        expect(filesBelow(path.join(folder, `${number}`, 'out'))).toEqual(
          filesBelow(path.join(folder, `${number}`, 'first')),
        );
      }),
      { numRuns: Number(process.env['OFFPRINT_EDITS'] ?? 6) },
    );
    rmSync(folder, { recursive: true });
  },
);
