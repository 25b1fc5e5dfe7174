import type { Content } from '../xml/element.ts';
import { escapedText } from '../xml/element.ts';
import { printedOnce } from './printed-once.ts';

/** Takes an item and gives its body as the text of an element; Atom and RSS hold the same. */
export const bodyText: (item: { readonly html?: string }) => Content = printedOnce(
  ({ html }: { readonly html?: string }): Content =>
    html === undefined || html === '' ? undefined : escapedText(html),
);
