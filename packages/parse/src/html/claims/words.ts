import { parseFragment } from 'parse5';
import { SILENT } from '../elements.ts';
import { single } from '../single.ts';
import { type ChildNode, type Element, isElement, isText } from '../page.ts';

/** Takes an element and gives its words, white space made single. */
export function wordsOf(element: Element): string {
  let words = '';
  const visit = (node: ChildNode): void => {
    if (isText(node)) words += node.value;
    else if (isElement(node) && !SILENT.has(node.tagName)) {
      if (node.tagName === 'br' || node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'li')
        words += ' ';
      for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of element.childNodes) visit(child);
  return single(words);
}

/** Takes a string that may hold markup or character references of its own and gives its words. */
export function plain(text: string): string {
  if (!/[<&]/.test(text)) return single(text);
  let words = '';
  const waiting: ChildNode[] = parseFragment(text.slice(0, 20_000)).childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) words += node.value;
    else if (isElement(node)) {
      words += ' ';
      waiting.push(...node.childNodes.toReversed());
    }
  }
  const once = single(words);
  return /&(?:[a-z]+|#\d+);/i.test(once) && once !== single(text) ? plain(once) : once;
}

/** Takes a text and gives it in the form in which two texts are compared: letters and digits alone, in lower case. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
