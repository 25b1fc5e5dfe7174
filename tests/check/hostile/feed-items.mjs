import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './build-corpus.mjs';

const NAMED = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  '#xD': '\r',
  '#13': '\r',
  amp: '&',
};
const characters = (text) =>
  text.replace(/&(lt|gt|quot|apos|#39|#x27|#xD|#13|amp);/g, (_, name) => NAMED[name]);

/** Takes the tree of the feeds and gives the content of every item of every format, as a feed reader would print it. */
export function feedItems(folder) {
  const contents = new Set();
  for (const file of filesUnder(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (file.endsWith('.json') && text.includes('jsonfeed.org')) {
      for (const { content_html: html, title } of JSON.parse(text).items ?? [])
        contents.add(`<h2>${escape(title)}</h2>${html ?? ''}`);
    }
    if (!file.endsWith('.xml')) continue;
    for (const [, html] of text.matchAll(
      /<(?:content type="html"|content:encoded|description|summary type="html")[^>]*>([\s\S]*?)<\/(?:content|content:encoded|description|summary)>/g,
    )) {
      contents.add(characters(html));
    }
  }
  return [...contents].sort();
}

const escape = (text) =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
