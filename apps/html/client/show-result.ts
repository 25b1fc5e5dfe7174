import type { Found } from '../src/search/shard.ts';
import { loadTexts } from './load.ts';
import { putContext, putMarked, rangesOf } from './mark.ts';

/** An article that answers a question, and the terms it answers with. */
export interface Hit {
  readonly found: Found;
  readonly terms: readonly string[];
}

/** Takes a hit and gives its item of the list; the words in context follow when their text is loaded. */
export function showResult({ found, terms }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'entry';
  const heading = document.createElement('h2');
  const anchor = document.createElement('a');
  anchor.href = `../${found.url}`;
  speak(heading, found);
  putMarked(anchor, found.title, rangesOf(found.title, terms));
  heading.append(anchor);
  const meta = document.createElement('p');
  meta.className = 'meta';
  for (const text of [found.source, found.by, found.when]) {
    if (text === undefined) continue;
    const span = document.createElement('span');
    span.textContent = text;
    meta.append(span);
  }
  const context = document.createElement('p');
  context.className = 'context';
  speak(context, found);
  item.append(heading, meta, context);
  void loadTexts(found.text[0]).then((texts) => putContext(context, texts?.[found.text[1]] ?? '', terms));
  return item;
}

function speak(element: HTMLElement, { lang, dir }: Found): void {
  element.lang = lang === 'und' ? '' : lang;
  element.dir = dir;
}
