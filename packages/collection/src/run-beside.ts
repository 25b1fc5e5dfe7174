import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { booksIn } from './books-in.ts';
import type { Publisher } from './output.ts';
import { runPublisher } from './run-publisher.ts';

/** Runs a publisher that lists the books, as {@link runPublisher} does; they stand in `epub/` beside its own folder. */
export function runBeside(publisher: Publisher, argv: readonly string[]): Promise<number> {
  const { out } = parseArgs({ args: [...argv], strict: false, options: { out: { type: 'string' } } }).values;
  const books = typeof out === 'string' ? booksIn(resolve(out, '../epub')) : [];
  return runPublisher(publisher, argv, { books });
}
