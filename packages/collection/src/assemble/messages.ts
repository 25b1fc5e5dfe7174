import type { Message } from '@offprint/article';
import type { Card } from './card.ts';

/** Takes messages and gives them by file, then place, then rule: the same order on every machine, each once. */
export function sortMessages(messages: readonly Message[]): readonly Message[] {
  const sorted = [...messages].sort(inOrder);
  return sorted.filter((message, index) => {
    const before = sorted[index - 1];
    return before === undefined || inOrder(before, message) !== 0;
  });
}

/**
 * Takes the cards of a corpus by name, those among them that say something of another file too, and all other messages, and gives all
 * messages as {@link sortMessages} does, without ever holding them.
 */
export function* messagesOf(
  cards: readonly Card[],
  strays: ReadonlySet<Card>,
  others: readonly Message[],
): Generator<Message> {
  const [stray, rest] = [cards.filter((card) => strays.has(card)), [...others]];
  for (const card of stray) rest.push(...card.messages.filter(({ file }) => file !== card.file));
  const sorted = sortMessages(rest);
  let at = 0;
  for (const card of cards) {
    const from = at;
    for (let next = sorted[at]; next !== undefined && next.file < card.file; next = sorted[at]) at += 1;
    yield* sorted.slice(from, at);
    const own = card.messages.filter(({ file }) => file === card.file);
    while (sorted[at]?.file === card.file) own.push(...sorted.slice(at, ++at));
    yield* sortMessages(own);
  }
  yield* sorted.slice(at);
}

/** Nothing but the same message twice is equal. */
function inOrder(a: Message, b: Message): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
