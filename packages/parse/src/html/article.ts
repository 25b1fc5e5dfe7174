import { type Block } from './blocks.ts';
import type { PageClaims } from './claims/claims.ts';
import { chooseBody } from './judge/choose-body.ts';
import { featuresOf } from './judge/features.ts';
import { judge } from './judge/judge.ts';
import { type Element, type Page, parentOf } from './page.ts';
import { askReadability } from './judge/readability.ts';
import { readableShare } from './judge/setting.ts';

/** An article shorter than this, in characters, is doubted, and Readability is believed instead if it finds more. */
const SHORT = 250;

/** Which blocks of text are the article's body. */
export interface Found {
  readonly body: ReadonlySet<Block>;
  /** How likely each block is the article's, by its index. */
  readonly likely: readonly number[];
}

/** Takes a page cut into blocks and what it says of itself, and finds the blocks that are the body of its article. */
export function findArticle(page: Page, blocks: readonly Block[], said: PageClaims): Found {
  const values = (field: string): string[] =>
    said.claims.filter((claim) => claim.field === field).map((claim) => claim.value);
  const kept = askReadability(page, values('title')[0] ?? '');
  const setting = {
    blocks,
    readable: kept,
    titles: values('title'),
    summaries: values('summary'),
    articleBody: said.articleBody,
  };
  const features = featuresOf(setting);
  const likely = blocks.map((block) => {
    const row = features.get(block.index);
    return row === undefined ? 0 : judge(row);
  });
  const texts = blocks.filter((block) => block.kind === 'text' && !stands(block.container, 'figcaption'));
  const judged = chooseBody(texts, likely);
  if (lengthOf(judged) >= SHORT) return { body: new Set(judged), likely };
  const readable = texts.filter(
    (block) =>
      readableShare(block, kept) > 0.5 &&
      !setting.titles.includes(block.text) &&
      !stands(block.container, 'nav'),
  );
  return { body: new Set(lengthOf(readable) > lengthOf(judged) ? readable : judged), likely };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function stands(element: Element, within: string): boolean {
  for (let up: Element | undefined = element; up !== undefined; up = parentOf(up))
    if (up.tagName === within) return true;
  return false;
}
