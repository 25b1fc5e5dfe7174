import type { VFile } from 'vfile';
import { type Claim, type Draft, type Input, Unreadable } from '../draft.ts';
import { decode } from '../decode.ts';
import { LIMITS, checkPage, checkSize } from '../limits.ts';
import { findArticle } from './article.ts';
import { assemble } from './assemble.ts';
import { keptBetween } from './between.ts';
import { type Block, blocksOf } from './blocks.ts';
import { charsetOf } from './charset.ts';
import { claimsOf } from './claims/claims.ts';
import { deckOf } from './deck.ts';
import { showDrawings } from './drawings.ts';
import { notesOf } from './footnotes.ts';
import { leftOut } from './left-out.ts';
import { mediaOf } from './media.ts';
import { settleNoscript } from './noscript.ts';
import { parsePage } from './page.ts';
import { takeResources } from './resources.ts';

/** Takes the bytes of a saved page and gives its draft. Throws {@link Unreadable} for a page that holds no article. */
export function readHtml(input: Input, vfile: VFile): Draft {
  checkSize(input.bytes, LIMITS.page);
  checkPage(input.bytes);
  const { text, encoding } = decode(input.bytes, charsetOf(input.bytes));
  return readPage(text, encoding, vfile);
}

/** Takes the text of a saved page and the encoding it was read in, and gives its draft, as {@link readHtml} does. */
export function readPage(source: string, encoding: string, vfile: VFile): Draft {
  const page = parsePage(source);
  if (page.flattened)
    vfile.info('what stands too deep in this page was flattened', {
      source: 'offprint',
      ruleId: 'limits-are-kept',
    });
  settleNoscript(page);
  showDrawings(page);
  const { section, blocks } = blocksOf(page.body);
  const said = claimsOf(page);
  if (said.broken)
    vfile.info('some of the JSON-LD of this page cannot be read', {
      source: 'offprint',
      ruleId: 'metadata-agrees',
    });
  const found = findArticle(page, blocks, said).body;
  const whole = new Set([...found, ...keptBetween(section, found)]);
  const body = new Set([...whole, ...notesOf(section, whole)]);
  const title = blocks.findLast((block) => !body.has(block) && isTitle(block, said.claims));
  const deck = deckOf(blocks, body, said.claims);
  const media = mediaOf(section, blocks, body, title?.index ?? 0);
  const has = (block: Block): boolean =>
    body.has(block) || media.kept.has(block) || media.captions.has(block);
  const tree = assemble(section, { has, captions: media.captions, figures: media.figures });
  if (body.size === 0 || tree.children.length === 0)
    throw new Unreadable(
      'file-is-an-article',
      blocks.length === 0
        ? 'the page holds no word'
        : `none of the page’s ${blocks.length} blocks of text belongs to an article`,
    );
  const moved = new Map<Block, 'title' | 'subtitle'>();
  if (title) moved.set(title, 'title');
  if (deck) moved.set(deck, 'subtitle');
  return {
    format: 'html',
    encoding,
    source,
    claims: deck === undefined ? said.claims : [deckClaim(deck), ...said.claims],
    spans: leftOut(section, has, moved),
    resources: takeResources(tree),
    body: tree,
  };
}

function isTitle(block: Block, claims: readonly Claim[]): boolean {
  return (
    /^h[1-3]$/.test(block.container.tagName) &&
    claims.some((claim) => claim.field === 'title' && claim.value === block.text)
  );
}

function deckClaim(deck: Block): Claim {
  const place = deck.container.sourceCodeLocation;
  return {
    field: 'subtitle',
    value: deck.text,
    rule: 'subtitle-is-matter',
    note: 'deck',
    ...(place && { place: { start: place.startOffset, end: place.endOffset } }),
  };
}
