// node tests/bench/extractor/extract.mjs FOLDER: what the extractor alone costs, as its documentation shows it: each page parsed, each
// article taken out of it, nothing written.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.html')) continue;
  const { document } = parseHTML(readFileSync(path.join(folder, file), 'utf8'));
  if ((new Readability(document).parse()?.content ?? '') === '') throw new Error(`nothing in ${file}`);
}
