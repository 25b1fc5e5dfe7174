import { escapeMarkup, joinFragment } from '@offprint/article';
import type { Article } from '@offprint/article';
import { placeBlocks } from './place-blocks.ts';
import { sheet } from './sheet.ts';

/** Takes an article and its source, decoded, and gives its before/after sheet: one self-contained page. */
export function articleSheet(article: Article, source: string): string {
  const { matter, provenance, fragment } = article;
  const body = joinFragment(fragment, {
    article: () => undefined,
    image: ({ alt, sha256 }) =>
      `<span class="picture">[${sha256 === undefined ? 'picture missing' : 'picture'}${alt === '' ? '' : `: ${escapeMarkup(alt)}`}]</span>`,
    asset: () => '',
  });
  return sheet({ matter, provenance, source, body: placeBlocks(body, source) });
}
