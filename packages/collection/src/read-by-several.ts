import type { Article } from '@offprint/article';
import type { Collection } from './collection.ts';
import { holding } from './holding.ts';

/** So many characters of articles are held, which is some 30 MB and 1,500 articles of 600 words. */
const HELD = 12_000_000;
/** What an article takes beside its body. */
const MATTER = 2_000;

/** Takes a collection that several publishers will read and has it hold articles once they were read: each of them asks for all. */
export function readBySeveral<T extends Collection>(collection: T): T {
  return Object.assign(collection, { article: holding(collection.article, weigh, HELD) });
}

function weigh({ text, fragment }: Article): number {
  return fragment.html.reduce((sum, { length }) => sum + length, MATTER + text.length);
}
