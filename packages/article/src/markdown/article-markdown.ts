import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Handle } from 'mdast-util-to-markdown';
import type { Article } from '../article.ts';
import { escapeMarkup, joinFragment } from '../fragment.ts';
import type { Ref } from '../fragment.ts';
import { blocksOf } from './blocks.ts';
import { frontMatterOf } from './front-matter-of.ts';
import { notesOf } from './notes.ts';
import { treeOf } from './tree-of.ts';

/** Where the references of an article lead in a folder of Markdown. Each gives an address, or nothing where there is none. */
export interface MarkdownPrinter {
  readonly article: (ref: Extract<Ref, { kind: 'article' }>) => string | undefined;
  /** Takes the SHA-256 of an asset of the article. */
  readonly asset: (sha256: string) => string | undefined;
}

/**
 * Takes an article and gives it as a file of Markdown: front matter in our own names, then the body in CommonMark, GFM and footnotes,
 * what these cannot say as HTML. Read again, it is the same article: same id, same matter, same text.
 */
export function articleMarkdown(article: Article, printer: MarkdownPrinter): string {
  const html = joinFragment(article.fragment, {
    article: (ref) => {
      const href = printer.article(ref);
      const title = ref.title === undefined ? '' : ` title="${escapeMarkup(ref.title)}"`;
      return href === undefined ? undefined : `<a href="${escapeMarkup(href)}"${title}>`;
    },
    image: ({ sha256, alt, href }) => {
      const src = sha256 === undefined ? href : printer.asset(sha256);
      return `<img${src === undefined ? '' : ` src="${escapeMarkup(src)}"`} alt="${escapeMarkup(alt)}" />`;
    },
    asset: ({ sha256 }) => printer.asset(sha256) ?? '',
  });
  const notes = notesOf(treeOf(html));
  const markdown = toMarkdown(
    {
      type: 'root',
      children: [...blocksOf(notes.body, notes), ...notes.definitions((note) => blocksOf(note, notes))],
    },
    {
      bullet: '-',
      emphasis: '*',
      fences: true,
      rule: '-',
      resourceLink: true,
      handlers: { text, paragraph },
      extensions: [
        gfmAutolinkLiteralToMarkdown(),
        gfmFootnoteToMarkdown(),
        gfmStrikethroughToMarkdown(),
        gfmTableToMarkdown({ tablePipeAlign: false }),
      ],
    },
  );
  const image = article.matter.image === undefined ? undefined : printer.asset(article.matter.image);
  return `---\n${frontMatterOf(article, image)}---\n\n${markdown}`;
}

/** Nothing here could be read as a sign, wherever in a line it stands: most text, and most of the time of writing it with care. */
const PLAIN = /^[ \p{L}\p{N},;.:?()'"’‘“”«»–—…%\u00a0-]*$/u;
const PERHAPS_FIRST = /^[\d\s(:"'.-]/;
const PERHAPS_INSIDE = /\s\s|\d[.)]|[Ww]\.[\w.-]/;
const PERHAPS_LAST = /[\s-]/;

const text: Handle = (node, parent, state, info) =>
  isPlain(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

function isPlain(value: string): boolean {
  return (
    PLAIN.test(value) &&
    !PERHAPS_FIRST.test(value) &&
    !PERHAPS_INSIDE.test(value) &&
    !PERHAPS_LAST.test(value.slice(-1))
  );
}

/** A paragraph that is nothing but such text is written as it stands. */
const paragraph: Handle = (node, parent, state, info) => {
  const [only] = node.children;
  return node.children.length === 1 && only.type === 'text' && isPlain(only.value)
    ? only.value
    : defaultHandlers.paragraph(node, parent, state, info);
};
