import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { uuidOf } from '@offprint/article';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesFor } from '../src/corpus/address.ts';
import { normaliseCorpus } from '../src/normalise-corpus.ts';

function corpusOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const corpus = join(mkdtempSync(join(tmpdir(), 'offprint-corpus-')), 'corpus');
  mkdirSync(corpus);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(corpus, file)), { recursive: true });
    writeFileSync(join(corpus, file), content);
  }
  return corpus;
}

const story = (index: number): string =>
  `A title of number ${index}\n\n${Array.from({ length: 60 }, (_, word) => `word${index}x${word}`).join(' ')}.\n`;

/** Each file and how it ended. */
async function fatesOf(
  corpus: string,
  leaveOut: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const { ledger } = await normaliseCorpus({ corpus, leaveOut });
  const { files, published, skipped, failed, duplicate } = ledger.counts;
  expect(published + skipped + failed + duplicate).toBe(files);
  expect(files).toBe(ledger.entries.length);
  for (const entry of ledger.entries) expect(entry.reason).not.toBe('');
  return Object.fromEntries(ledger.entries.map(({ file, fate, reason }) => [file, `${fate}: ${reason}`]));
}

test('every file is in the ledger once, with a reason, and the counts add up', async () => {
  const corpus = corpusOf({
    'a.txt': story(1),
    'copies/b.txt': story(1),
    'draft.md': `---\ntitle: Not yet\ndraft: true\n---\n\n${story(2)}`,
    'empty.txt': '',
    'list.csv': '1,2',
    LICENSE: 'free',
    'lonely.png': 'no picture',
    '.DS_Store': 'x',
    'publication.yaml': 'title: All of it\n',
    '.git/HEAD': 'ref',
    'node_modules/x/readme.md': '# no',
    'page.html': `<title>A page</title><article><h1>A page</h1><p>${story(3)}</p></article>`,
    'page_files/ad.html': '<p>Buy</p>',
    'page_files/style.css': 'a{}',
  });
  expect(await fatesOf(corpus)).toEqual({
    '.DS_Store': 'skipped: a hidden file',
    LICENSE: 'skipped: a file without an ending is no article',
    'a.txt': expect.stringMatching(/^published: published as “A title of number 1”/),
    'copies/b.txt': 'duplicate: a copy of “a.txt”',
    'draft.md': 'skipped: a draft',
    'empty.txt': expect.stringMatching(/^(?:skipped|failed): /),
    'list.csv': 'skipped: “.csv” is no ending of an article here',
    'lonely.png': 'skipped: a picture that no published article shows',
    'page.html': expect.stringMatching(/^published: /),
    'page_files/ad.html': 'skipped: “.html” is no ending of an article here',
    'page_files/style.css': 'skipped: “.css” is no ending of an article here',
    'publication.yaml': 'skipped: the settings of the publication',
  });
});

test('nothing in a corpus leads out of it: not a link, a loop, a pipe, or a device', async () => {
  const corpus = corpusOf({ 'a.txt': story(1), 'folder/b.txt': story(2) });
  const outside = join(dirname(corpus), 'secret.txt');
  writeFileSync(outside, story(9));
  symlinkSync(outside, join(corpus, 'absolute.txt'));
  symlinkSync('../secret.txt', join(corpus, 'relative.txt'));
  symlinkSync('..', join(corpus, 'up.txt'));
  symlinkSync('.', join(corpus, 'loop'));
  symlinkSync('nowhere', join(corpus, 'broken.txt'));
  symlinkSync('/dev/zero', join(corpus, 'zero.txt'));
  symlinkSync('folder/b.txt', join(corpus, 'inside.txt'));
  execFileSync('mkfifo', [join(corpus, 'pipe.txt')]);
  const fates = await fatesOf(corpus);
  expect(fates['absolute.txt']).toBe('skipped: a symbolic link that leads out of the corpus');
  expect(fates['relative.txt']).toBe('skipped: a symbolic link that leads out of the corpus');
  expect(fates['up.txt']).toBe('skipped: a symbolic link that leads out of the corpus');
  expect(fates['loop']).toMatch(/^skipped: a symbolic link/);
  expect(fates['broken.txt']).toBe('skipped: a symbolic link that leads nowhere');
  expect(fates['zero.txt']).toMatch(/^skipped: a symbolic link/);
  expect(fates['pipe.txt']).toBe('skipped: a pipe, not a file');
  expect([fates['inside.txt'], fates['folder/b.txt']].map((fate) => fate?.split(':')[0]).sort()).toEqual([
    'duplicate',
    'published',
  ]);
});

test('a picture in an article never leads out of the corpus', async () => {
  const corpus = corpusOf({
    'a.md': `# A\n\n${story(1)}\n\n![x](../secret.png) ![y](/etc/passwd) ![z](linked.png) ![w](file:///etc/hostname)\n`,
  });
  writeFileSync(
    join(dirname(corpus), 'secret.png'),
    Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'),
  );
  symlinkSync('../secret.png', join(corpus, 'linked.png'));
  const collection = await normaliseCorpus({ corpus });
  const article = await collection.article(collection.catalogue.map(({ id }) => id).at(0) ?? uuidOf(''));
  expect(article.assets).toEqual([]);
});

test('two names that are one after Unicode normalisation are one file and one message', async () => {
  const corpus = corpusOf({ 'e\u0301te\u0301.txt': story(1), '\u00e9t\u00e9.txt': story(2) });
  const { ledger, catalogue } = await normaliseCorpus({ corpus });
  expect(catalogue.map(({ matter }) => matter.source.file)).toEqual(['\u00e9t\u00e9.txt']);
  expect(catalogue[0]?.matter.title).toContain('number 2');
  expect(ledger.counts).toMatchObject({ files: 2, published: 1, failed: 1 });
});

test('a file beyond the limit of bytes is named and never read, its neighbour is published', async () => {
  const corpus = corpusOf({ 'a.txt': story(1), 'huge.txt': '', 'huge.html': '' });
  truncateSync(join(corpus, 'huge.txt'), 1_000_000_000);
  truncateSync(join(corpus, 'huge.html'), 1_000_000_000);
  const began = process.memoryUsage.rss();
  const fates = await fatesOf(corpus);
  expect(fates['a.txt']).toMatch(/^published/);
  expect(fates['huge.txt']).toMatch(/^failed: it has 1000000000 bytes; the limit is \d+$/);
  expect(fates['huge.html']).toMatch(/^failed: it has 1000000000 bytes; the limit is \d+$/);
  expect(process.memoryUsage.rss() - began).toBeLessThan(400_000_000);
});

test('an output folder inside the corpus, and any tree that was published there, is no input', async () => {
  const corpus = corpusOf({
    'a.txt': story(1),
    'dist/b.txt': story(2),
    'old/html/.offprint-tree': 'x',
    'old/html/c.txt': story(3),
  });
  expect(Object.keys(await fatesOf(corpus, [join(corpus, 'dist')]))).toEqual(['a.txt']);
});

test('hard links are files like others', async () => {
  const corpus = corpusOf({ 'a.txt': story(1) });
  linkSync(join(corpus, 'a.txt'), join(corpus, 'b.txt'));
  expect(
    Object.values(await fatesOf(corpus))
      .map((fate) => fate.split(':')[0])
      .sort(),
  ).toEqual(['duplicate', 'published']);
});

test('no address whatever leads above the corpus', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e%2e',
    '%2F',
    '%5c',
    'a',
    'b.png',
    '//',
    'C:',
    'file:',
    '?',
    '#',
    '\u0000',
    ' ',
    '%00',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom('a.md', 'x/y/a.md'), (pieces, file) => {
      const found = candidatesFor(file, pieces.join(''));
      for (const name of 'missing' in found ? [] : found) {
        expect(name.split('/')).not.toContain('..');
        expect(name.split('/')).not.toContain('');
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a/b.md', 'c.png', ['a/c.png']],
  ['a/b.md', '../c%20d.png?v=2#x', ['c d.png', 'c%20d.png', 'c d.png?v=2#x']],
  ['a/b.md', '/img/c.png', ['img/c.png']],
  ['a/b.html', './b_files\\c.png', ['a/b_files\\c.png', 'a/b_files/c.png']],
  ['a/b.html', 'https://x.example/img/c.png?x=1', ['a/b_files/c.png', 'a/b.files/c.png']],
  ['b.html', 'file:///C:/Users/x/b_files/c.png', ['b_files/c.png', 'b.files/c.png']],
])('in %s the address %s may mean %j', (file, address, names) => {
  expect(candidatesFor(file, address)).toEqual(names);
});

test('settings under a name that is only nearly theirs are said, and not read', async () => {
  const corpus = corpusOf({
    'a.txt': story(1),
    'publication.yml': 'title: Unread\n',
    'deep/Publication.yaml': '',
  });
  const collection = await normaliseCorpus({ corpus });
  expect(collection.publication.title).toBe('corpus');
  expect((await collection.messages()).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'a.txt lang-is-known',
    'publication.yml publication-is-valid',
  ]);
});

test('a file that the settings name and no output could use is said, and left out', async () => {
  const corpus = corpusOf({
    'a.txt': story(1),
    'own.css': 'a{}',
    'publication.yaml': 'title: T\ntheme:\n  css: own.css\n  logo: a.txt\n  cover: no/cover.jpg\n',
  });
  const collection = await normaliseCorpus({ corpus });
  expect(collection.publication).toMatchObject({ title: 'T' });
  expect(collection.publication.theme).toEqual({ css: 'own.css', header: [], footer: [] });
  const said = (await collection.messages()).filter(({ file }) => file === 'publication.yaml');
  expect(said.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('theme.cover names “no/cover.jpg”'),
    expect.stringContaining('theme.logo names “a.txt”, which cannot be used: the file is no picture'),
  ]);
});
