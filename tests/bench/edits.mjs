import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { articleOf } from './make-corpus.mjs';

/** Changes the middle article of a corpus in one way. */
function inPlace(change) {
  return (content) => {
    const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\d{7}\.md$/.test(file) && !file.startsWith('.'))
      .sort();
    const file = path.join(content, files[files.length >> 1]);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
}

const FRESH = articleOf('markdown', 9_999_999).text;

/** The edits that a build is measured after, by the name of their row. Each can be done over and over. */
export const EDITS = {
  'nothing changed': () => undefined,
  'one body changed': inPlace((text) => `${text}\nOne more sentence was added to it today.\n`),
  'one title changed': inPlace((text) => text.replace(/^title: "/m, 'title: "Again ')),
  'one date changed': inPlace((text) =>
    text.replace(
      /^date: (\d{4})-(\d\d)-(\d\d)/m,
      (_, year, month, day) => `date: ${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, '0')}`,
    ),
  ),
  'one tag changed': inPlace((text) =>
    text.replace(/^tags: \[(\w+)/m, (_, tag) => `tags: [${tag === 'water' ? 'courts' : 'water'}`),
  ),
  'one added': (content) => writeFileSync(path.join(content, 'fresh.md'), FRESH),
  'one deleted': (content) => rmSync(path.join(content, 'fresh.md')),
};
