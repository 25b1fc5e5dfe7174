import type { ArticleId } from './id.ts';

/**
 * What stands between two literals of a {@link Fragment}:
 *
 * - `article`: the opening tag of a link to another article (`hash` without `#`, of an id in that article;
 *   `title` of the link if it had one), and `article-end` its closing tag;
 * - `image`: a whole picture; `sha256` names an asset of the article, or is absent when the picture is not
 *   in the corpus; `href` is then the address it had on the web, if it had one (http or https);
 * - `asset`: the URL of an asset, inside an attribute.
 */
export type Ref =
  | { readonly kind: 'article'; readonly id: ArticleId; readonly hash?: string; readonly title?: string }
  | { readonly kind: 'article-end' }
  | { readonly kind: 'image'; readonly sha256?: string; readonly alt: string; readonly href?: string }
  | { readonly kind: 'asset'; readonly sha256: string };

/**
 * An article's body, sanitised and stringified once, to be printed many times.
 *
 * It works as a tagged template does: literal text, and between two literals one reference, so
 * `html.length === refs.length + 1`. The literals are polyglot: valid HTML5 and well-formed XML 1.0.
 */
export interface Fragment {
  readonly html: readonly string[];
  readonly refs: readonly Ref[];
}

/** How a publisher prints the references of a fragment. Each gives markup, but for `asset`, which gives a URL. */
export interface Printer {
  /** The opening tag of a link to an article, or nothing where this output cannot link to it. */
  readonly article: (ref: Extract<Ref, { kind: 'article' }>) => string | undefined;
  readonly image: (ref: Extract<Ref, { kind: 'image' }>) => string;
  readonly asset: (ref: Extract<Ref, { kind: 'asset' }>) => string;
}

/** Takes a fragment and a printer and gives the body's markup. Attribute values that a printer writes are its to escape. */
export function joinFragment(fragment: Fragment, printer: Printer): string {
  let out = fragment.html[0] ?? '';
  let linked = false;
  fragment.refs.forEach((ref, index) => {
    if (ref.kind === 'article') {
      const tag = printer.article(ref);
      linked = tag !== undefined;
      out += tag ?? '';
    } else if (ref.kind === 'article-end') {
      out += linked ? '</a>' : '';
      linked = false;
    } else {
      out += ref.kind === 'image' ? printer.image(ref) : escapeMarkup(printer.asset(ref));
    }
    out += fragment.html[index + 1] ?? '';
  });
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes any text and gives it as text or as a quoted attribute value of HTML and of XML. */
export function escapeMarkup(text: string): string {
  // Most text holds none of them, and to look is cheaper than to replace nothing.
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    : text;
}
