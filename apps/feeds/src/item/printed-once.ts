import type { FeedItem, Printed } from './item.ts';

/** Takes what prints an item, and as what, and gives the same, which prints it once: an article stands in several feeds. */
export function printedOnce(
  as: keyof Printed,
  print: (item: FeedItem) => string,
): (item: FeedItem) => string {
  return (item) => (item.printed[as] ??= print(item));
}
