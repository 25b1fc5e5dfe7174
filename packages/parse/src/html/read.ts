import type { VFile } from 'vfile';
import { type Draft, type Input, Unreadable } from '../draft.ts';
import { decode } from '../decode.ts';
import { LIMITS, checkSize } from '../limits.ts';
import { assemble } from './assemble.ts';
import { blocksOf } from './blocks.ts';
import { charsetOf } from './charset.ts';
import { claimsOf } from './claims/claims.ts';
import { parsePage } from './page.ts';
import { askReadability } from './readability.ts';

/** Takes the bytes of a saved page and gives its draft. Throws {@link Unreadable} for a page that holds no article. */
export function readHtml(input: Input, vfile: VFile): Draft {
  checkSize(input.bytes, LIMITS.page);
  const { text: source, encoding } = decode(input.bytes, charsetOf(input.bytes));
  const page = parsePage(source);
  if (page.flattened) vfile.info('what stands too deep in this page was flattened', { source: 'offprint', ruleId: 'limits-are-kept' });
  const { section, blocks } = blocksOf(page.body);
  const { claims } = claimsOf(page, () => true);
  const { kept } = askReadability(page);
  const body = assemble(section, (block) => {
    const all = block.texts.reduce((sum, text) => sum + text.value.trim().length, 0);
    const own = block.texts.reduce((sum, text) => sum + (kept.has(text) ? text.value.trim().length : 0), 0);
    return all > 0 && own / all > 0.5;
  });
  if (body.children.length === 0) throw new Unreadable('file-is-an-article', `${blocks.length} blocks of text, and none of an article`);
  return { format: 'html', encoding, source, body, claims, spans: [], resources: new Map() };
}
