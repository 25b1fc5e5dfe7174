import type { Message } from '@offprint/article';

/** Takes messages and gives them by file, then place, then rule: the same order on every machine, each once. */
export function sortMessages(messages: readonly Message[]): readonly Message[] {
  const keyed = messages.map((message) => ({ message, text: JSON.stringify(message) }));
  keyed.sort(
    (a, b) =>
      compare(a.message.file, b.message.file) ||
      (a.message.line ?? 0) - (b.message.line ?? 0) ||
      (a.message.column ?? 0) - (b.message.column ?? 0) ||
      compare(a.message.rule, b.message.rule) ||
      compare(a.text, b.text),
  );
  return keyed.flatMap(({ message, text }, index) => (keyed[index - 1]?.text === text ? [] : [message]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
