// The comparison of books with their collection notices what it is there for: each thing that is done to a book here
// must be a fault, and the book as it was bound none.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bindBooks } from './bind.mjs';
import { compareBook } from './compare-book.mjs';
import { writeDirtyCorpus } from './dirty-corpus.mjs';

const work = mkdtempSync(path.join(tmpdir(), 'offprint-tamper-'));
try {
  const corpus = path.join(work, 'corpus');
  await writeDirtyCorpus(corpus);
  const out = path.join(work, 'out');
  const { volumes, articles } = await bindBooks(corpus, out, path.join(work, 'cache'), { volumes: ['all'] });
  const [volume] = volumes;
  const bytes = readFileSync(path.join(out, volume.file));

  /** What the comparison says when one file of the book is another one. */
  const after = (change) => {
    const files = unzipSync(bytes);
    change(files);
    const file = path.join(work, 'changed.epub');
    writeFileSync(file, zipSync(files, { level: 1 }));
    return compareBook(file, volume, articles);
  };
  const edit = (name, from, to) => (files) => {
    const text = strFromU8(files[name]);
    assert.notEqual(text.replace(from, to), text, `${name} has something to change`);
    files[name] = strToU8(text.replace(from, to));
  };
  const files = unzipSync(bytes);
  const chapters = Object.keys(files).filter((name) => /\/a[0-9a-f]{12}\.xhtml$/.test(name));
  const holding = (pattern) => chapters.find((name) => pattern.test(strFromU8(files[name])));
  const [first, second] = [
    ...strFromU8(files['OEBPS/content.opf']).matchAll(/<itemref idref="(a[0-9a-f]{12})"\/>/g),
  ];
  const picture = /<img src="(p[^"]*)"[^>]*>/;
  const shown = `OEBPS/${picture.exec(strFromU8(files[holding(picture)]))[1]}`;
  const web = /<div class="body">[^]*<a href="https:/;
  const CHANGES = {
    'a word is another': edit(holding(/harbour/), /(<div class="body">[^]*?)harbour/, '$1harbor'),
    'a word is gone': edit(holding(/ boats /), /(<div class="body">[^]*?) boats /, '$1 '),
    'two paragraphs have changed places': edit(
      holding(/<p>[^<]+<\/p>\s*<p>[^<]+<\/p>/),
      /(<p>[^<]+<\/p>)\s*(<p>[^<]+<\/p>)/,
      '$2$1',
    ),
    'a picture is dropped': edit(holding(picture), picture, ''),
    'a picture is empty': (held) => (held[shown] = new Uint8Array()),
    'a picture says something else': edit(holding(picture), /(<img src="p[^"]*" alt=")[^"]*/, '$1other'),
    'two chapters have changed places': edit(
      'OEBPS/content.opf',
      `${first[0]}\n${second[0]}`,
      `${second[0]}\n${first[0]}`,
    ),
    'a chapter is gone from the spine': edit('OEBPS/content.opf', second[0], ''),
    'a chapter is there twice': edit('OEBPS/content.opf', first[0], first[0] + first[0]),
    'a title is another': edit(chapters[3], /(<h1[^>]*>)/, '$1X'),
    'an author is gone': edit(holding(/Ann O/), /Ann O’Writer/g, 'Nobody'),
    'a date is another': edit(holding(/dcterms\.issued/), /(dcterms\.issued" content=")\d/, '$19'),
    'a date of the package is another': edit('OEBPS/content.opf', /(dcterms:issued"[^>]*>)\d/, '$19'),
    'a link leads elsewhere': edit(
      holding(web),
      /(<div class="body">[^]*<a href="https:)/,
      '$1//else.example/',
    ),
    'a note is gone': edit(holding(/<aside [^>]*doc-footnote/), /<aside [^>]*doc-footnote[^]*?<\/aside>/, ''),
    'the contents lack a chapter': edit('OEBPS/toc.xhtml', new RegExp(`href="${second[1]}`, 'g'), 'href="x'),
    'the identifier is another': edit('OEBPS/content.opf', /(pub-id">urn:uuid:)./, '$1z'),
  };
  assert.deepEqual(
    after(() => {}),
    [],
    'the book as it was bound has no fault',
  );
  const unseen = Object.entries(CHANGES).filter(([, change]) => after(change).length === 0);
  for (const [name] of unseen) console.log(`  not noticed: ${name}`);
  console.log(`comparison: ${Object.keys(CHANGES).length} changes to a book, ${unseen.length} not noticed`);
  process.exitCode = unseen.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
