import type { Element } from 'hast';
import { holeOf } from '../hole.ts';
import type { FileRef } from '../work.ts';
import { anchorOf } from './anchors.ts';
import { legal } from './legal.ts';
import { squeezed } from './runs.ts';

/** The references of one body, in the order they were met. */
export interface Holes {
  /** Takes a picture and gives the number of its reference. */
  readonly picture: (element: Element) => string;
  /** Takes a link to an article and gives the number of its reference. */
  readonly article: (element: Element) => string;
  /** Takes the body's text and gives it cut at its references. */
  readonly cut: (html: string) => { html: string[]; refs: FileRef[] };
}

const MARK = /<(?:img|a) data-hole="(\d+)"[^>]*>|<a [^>]*>|<\/a>/g;

/** Gives an empty list of references. */
export function holes(): Holes {
  const refs: FileRef[] = [];
  return {
    picture: (element) => String(refs.push(pictureRef(element)) - 1),
    article: (element) => String(refs.push(articleRef(element)) - 1),
    cut: (html) => cutAt(html, refs),
  };
}

function pictureRef(element: Element): FileRef {
  const hole = holeOf(element);
  const { alt } = element.properties;
  return {
    kind: 'image',
    ...(hole?.asset === undefined ? {} : { sha256: hole.asset }),
    alt: typeof alt === 'string' ? legal(squeezed(alt).trim()) : '',
    ...(hole?.href === undefined ? {} : { href: hole.href }),
  };
}

function articleRef(element: Element): FileRef {
  const hole = holeOf(element);
  return {
    kind: 'article',
    file: hole?.article ?? '',
    ...(hole?.hash === undefined || hole.hash === '' ? {} : { hash: anchorOf(hole.hash) }),
    ...(hole?.title === undefined ? {} : { title: legal(squeezed(hole.title).trim()) }),
  };
}

/**
 * A mark cannot be forged: `<` stands in no text and in no attribute of a fragment, and `data-hole` is written only by
 * the nesting. Links do not stand in links, so the next `</a>` closes the link.
 */
function cutAt(html: string, known: readonly FileRef[]): { html: string[]; refs: FileRef[] } {
  if (known.length === 0) return { html: [html], refs: [] };
  const literals: string[] = [];
  const refs: FileRef[] = [];
  let from = 0;
  let inHole = false;
  const cut = (mark: RegExpExecArray, ref: FileRef): void => {
    literals.push(html.slice(from, mark.index));
    refs.push(ref);
    from = mark.index + mark[0].length;
  };
  for (const mark of html.matchAll(MARK)) {
    if (mark[0] === '</a>') {
      if (inHole) cut(mark, { kind: 'article-end' });
      inHole = false;
      continue;
    }
    const ref = mark[1] === undefined ? undefined : known[Number(mark[1])];
    if (ref === undefined) continue;
    inHole ||= ref.kind === 'article';
    cut(mark, ref);
  }
  literals.push(html.slice(from));
  return { html: literals, refs };
}
