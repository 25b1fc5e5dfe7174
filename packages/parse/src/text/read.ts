import type { Span } from '@offprint/article';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { decode } from '../decode.ts';
import type { Draft, Input } from '../draft.ts';
import { Unreadable } from '../draft.ts';
import { LIMITS, checkLines, checkSize } from '../limits.ts';
import { blocksOf } from './blocks.ts';
import { linesOf } from './lines.ts';
import { toElements } from './to-hast.ts';

/**
 * Reads a plain-text clipping: every line of it, as paragraphs, lists, quotations and tables, clean but with nothing
 * judged; what is title, date, caption or furniture is for the rules to find. Each text node stands for exactly the
 * characters of its position, so that a rule can say where a word stood.
 * Reports `encoding-is-known`; throws {@link Unreadable} for bytes that are no text, or hold no word.
 */
export function readText(input: Input, vfile: VFile): Draft {
  checkSize(input.bytes, LIMITS.text);
  const decoded = decode(input.bytes);
  const source = decoded.text;
  checkLines(source);
  if (!/[\p{L}\p{N}]/u.test(source)) throw new Unreadable('file-is-an-article', 'the file holds no word');
  if (decoded.how === 'detected') {
    vfile.info(`read as ${decoded.encoding}, found from its bytes`, {
      ruleId: 'encoding-is-known',
      source: 'offprint',
    });
  }
  if (decoded.lost > 0) {
    vfile.message(`${decoded.lost} characters could not be read as ${decoded.encoding}`, {
      ruleId: 'encoding-is-known',
      source: 'offprint',
    });
  }
  const spans: Span[] = [];
  const blocks = blocksOf(linesOf(source), source);
  if (blocks.length > LIMITS.blocks) {
    throw new Unreadable(
      'limits-are-kept',
      `the text comes to ${blocks.length} paragraphs, and ${LIMITS.blocks} is the most that is read`,
    );
  }
  const body: Root = { type: 'root', children: toElements(blocks, spans) };
  return {
    format: 'text',
    encoding: decoded.encoding,
    source,
    body,
    claims: [],
    spans,
    resources: new Map(),
  };
}
