import type { Span } from '@offprint/article';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { decode } from '../decode.ts';
import type { Draft, Input } from '../draft.ts';
import { Unreadable } from '../draft.ts';
import { LIMITS, checkLines, checkSize } from '../limits.ts';
import type { Block } from './blocks.ts';
import { blocksOf } from './blocks.ts';
import { headerOf } from './header.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Links } from './links.ts';
import { linksOf } from './links.ts';
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
    vfile.message(`characters that could not be read as ${decoded.encoding}: ${decoded.lost}`, {
      ruleId: 'encoding-is-known',
      source: 'offprint',
    });
  }
  const all = linesOf(source);
  const header = headerOf(all);
  const spans: Span[] = [...(header?.spans ?? [])];
  const lines = all.slice(header?.to ?? 0);
  const links = linksOf(lines);
  const blocks = blocksOf(links.from === links.to ? lines : lines.slice(0, links.from), source);
  if (blocks.length > LIMITS.blocks) {
    throw new Unreadable(
      'limits-are-kept',
      `the text comes to ${blocks.length} paragraphs, and ${LIMITS.blocks} is the most that is read`,
    );
  }
  const body: Root = { type: 'root', children: toElements(blocks, { spans, links: links.marks }) };
  if (header !== undefined)
    vfile.info(
      `the text opens with a header, and its lines are read as what they name: ${header.spans.length}`,
      {
        ruleId: 'source-is-matter',
        source: 'offprint',
      },
    );
  sayLines(blocks, vfile);
  sayRepaired(spans, vfile);
  sayLinks(lines, links, spans, vfile);
  return {
    format: 'text',
    encoding: decoded.encoding,
    source,
    body,
    claims: header?.claims ?? [],
    spans,
    resources: new Map(),
  };
}

function sayLines(blocks: readonly Block[], vfile: VFile): void {
  const joined = blocks.reduce((sum, { kind, parts }) => sum + (kind === 'p' ? parts.length - 1 : 0), 0);
  const parted = blocks.filter((block) => block.parted);
  if (joined > 0)
    vfile.info(`lines that were broken at a margin, and are joined again: ${joined}`, {
      ruleId: 'lines-are-joined',
      source: 'offprint',
    });
  const [first] = parted.flatMap(({ parts }) => parts);
  if (first !== undefined)
    vfile.info(`places where two lines were glued together, and are parted again: ${parted.length}`, {
      ruleId: 'lines-are-parted',
      source: 'offprint',
      place: { line: first.line, column: first.start - first.lineStart + 1, offset: first.start },
    });
}

function sayRepaired(spans: readonly Span[], vfile: VFile): void {
  const count = spans.filter(({ rule }) => rule === 'mojibake-is-repaired').length;
  if (count === 0) return;
  vfile.info(`places where UTF-8 had been read as windows-1252, and is read right now: ${count}`, {
    ruleId: 'mojibake-is-repaired',
    source: 'offprint',
  });
}

/** The numbers that a text browser wrote before its links are taken out one by one; its list of their addresses here, as a whole. */
function sayLinks(lines: readonly Line[], { from, to, marks }: Links, spans: Span[], vfile: VFile): void {
  const [first, last] = [lines[from], lines[to - 1]];
  if (from < to && first && last) {
    const note = 'the list of links of a text browser';
    spans.push({ start: first.start, end: last.end, action: 'removed', rule: 'link-resolves', note });
  }
  if (from === to && marks.length === 0) return;
  vfile.info(`a text browser numbered the links of this page; its numbers are left out: ${marks.length}`, {
    ruleId: 'link-resolves',
    source: 'offprint',
  });
}
