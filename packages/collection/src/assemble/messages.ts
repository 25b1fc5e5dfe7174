import type { Message } from '@offprint/article';

/** Takes messages and gives them by file, then place, then rule: the same order on every machine, each once. */
export function sortMessages(messages: readonly Message[]): readonly Message[] {
  const sorted = [...messages].sort(inOrder);
  return sorted.filter((message, index) => {
    const before = sorted[index - 1];
    return before === undefined || inOrder(before, message) !== 0;
  });
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
