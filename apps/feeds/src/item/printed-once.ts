import type { FeedItem } from './item.ts';

/** Takes what prints an item and gives the same, which prints it once: an article stands in several feeds. It is kept as long as the item is. */
export function printedOnce(print: (item: FeedItem) => string): (item: FeedItem) => string {
  const printed = new WeakMap<FeedItem, string>();
  return (item) => {
    const known = printed.get(item);
    if (known !== undefined) return known;
    const made = print(item);
    printed.set(item, made);
    return made;
  };
}
