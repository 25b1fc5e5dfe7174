import type { Fragment, Heading } from '@offprint/article';
import type { ElementContent, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { anchorsOf } from './fragment/anchors.ts';
import { holes } from './fragment/holes.ts';
import { legal } from './fragment/legal.ts';
import { nest } from './fragment/nest.ts';
import { plainText, plainWords } from './fragment/plain.ts';
import { polyglot } from './fragment/polyglot.ts';
import { SCHEMA } from './fragment/schema.ts';
import { shallow } from './fragment/shallow.ts';
import type { FileRef } from './work.ts';

/** An article's body as it is kept: markup with holes, plain text, headings. */
export interface Body {
  readonly fragment: { readonly html: Fragment['html']; readonly refs: readonly FileRef[] };
  readonly text: string;
  readonly outline: readonly Heading[];
}

const sanitise = rehypeSanitize(SCHEMA);

/**
 * Takes a body and gives it for keeping: nested by HTML's rules, sanitised, stringified. The one place where a tree
 * becomes markup. Pictures and links to articles become references by what the rules noted in their `data.offprint`
 * (see {@link import('./hole.ts').Hole}); nothing else of the tree's data and nothing of its ids, styles and classes
 * is trusted. Any tree at all gives a fragment; it never throws, and cuts what is too deep in the tree it was given.
 */
export function toFragment(tree: Root): Body {
  shallow(tree);
  const found = holes();
  const children = nest(tree, { anchors: anchorsOf(tree), holes: found, written: new Set() });
  const body = sanitise({ type: 'root', children });
  return {
    fragment: found.cut(polyglot(body)),
    text: legal(plainText(body.children)),
    outline: outlineOf(children),
  };
}

function outlineOf(nodes: readonly ElementContent[]): Heading[] {
  return nodes.flatMap((node): Heading[] => {
    if (node.type !== 'element') return [];
    const depth = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (depth === undefined) return outlineOf(node.children);
    const { id } = node.properties;
    return typeof id === 'string' ? [{ depth: Number(depth), id, text: legal(plainWords(node)) }] : [];
  });
}
