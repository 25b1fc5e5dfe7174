import { expect, test } from 'vitest';
import { blocksOf } from '../../src/html/blocks.ts';
import { chooseBody } from '../../src/html/judge/choose-body.ts';
import { parsePage } from '../../src/html/page.ts';

/** The words that are chosen of a page, each block being as likely as its place in `likely` says. */
function chosen(markup: string, likely: readonly number[]): string[] {
  const { blocks } = blocksOf(parsePage(markup).body);
  return chooseBody(blocks, likely).map(({ text }) => text);
}

test('a doubtful sub-heading between two paragraphs of the body is the body’s', () => {
  expect(chosen('<p>One<h2>Two</h2><p>Three', [0.9, 0.3, 0.9])).toEqual(['One', 'Two', 'Three']);
});

test('a doubtful item between two items of the body is the body’s', () => {
  expect(chosen('<ul><li>One<li>Two<li>Three</ul>', [0.9, 0.3, 0.9])).toEqual(['One', 'Two', 'Three']);
});

test('neither is where nothing of the body follows, nor where it is not likely at all', () => {
  expect(chosen('<p>One<h2>Two</h2><p>Three', [0.9, 0.3, 0.2])).toEqual(['One']);
  expect(chosen('<p>One<h2>Two</h2><p>Three', [0.9, 0.1, 0.9])).toEqual(['One', 'Three']);
});

test('neither a label nor a line is taken for a sub-heading', () => {
  expect(chosen('<p>One<h6>Two</h6><p>Three', [0.9, 0.4, 0.9])).toEqual(['One', 'Three']);
  expect(chosen('<p>One<h2>___</h2><p>Three', [0.9, 0.4, 0.9])).toEqual(['One', 'Three']);
});

test('a doubtful paragraph is not', () => {
  expect(chosen('<p>One<p>Two<p>Three', [0.9, 0.4, 0.9])).toEqual(['One', 'Three']);
});
