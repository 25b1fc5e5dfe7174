import type { Article } from '../article.ts';
import { escapeMarkup, joinFragment } from '../fragment.ts';
import type { Ref } from '../fragment.ts';
import { blocksOf } from './blocks.ts';
import { frontMatterOf } from './front-matter-of.ts';
import { notesOf } from './notes.ts';
import { print } from './print.ts';
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
  const markdown = print([
    ...blocksOf(notes.body, notes),
    ...notes.definitions((note) => blocksOf(note, notes)),
  ]);
  const image = article.matter.image === undefined ? undefined : printer.asset(article.matter.image);
  return `---\n${frontMatterOf(article, image)}---\n\n${markdown}`;
}
