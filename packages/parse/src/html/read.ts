import type { VFile } from 'vfile';
import { type Draft, type Input, Unreadable } from '../draft.ts';
import { decode } from '../decode.ts';
import { LIMITS, checkSize } from '../limits.ts';
import { findArticle } from './article.ts';
import { assemble } from './assemble.ts';
import { blocksOf } from './blocks.ts';
import { charsetOf } from './charset.ts';
import { claimsOf } from './claims/claims.ts';
import { parsePage } from './page.ts';

/** Takes the bytes of a saved page and gives its draft. Throws {@link Unreadable} for a page that holds no article. */
export function readHtml(input: Input, vfile: VFile): Draft {
  checkSize(input.bytes, LIMITS.page);
  const { text: source, encoding } = decode(input.bytes, charsetOf(input.bytes));
  const page = parsePage(source);
  if (page.flattened)
    vfile.info('what stands too deep in this page was flattened', {
      source: 'offprint',
      ruleId: 'limits-are-kept',
    });
  const { section, blocks } = blocksOf(page.body);
  const said = claimsOf(page, () => true);
  const found = findArticle(page, blocks, said);
  const body = assemble(section, (block) => found.body.has(block));
  if (body.children.length === 0)
    throw new Unreadable('file-is-an-article', `${blocks.length} blocks of text, and none of an article`);
  return { format: 'html', encoding, source, body, claims: said.claims, spans: [], resources: new Map() };
}
