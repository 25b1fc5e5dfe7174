/** Takes what makes something of an item and gives the same, made once of each: an article stands in several feeds. It is kept as long as the item is. */
export function printedOnce<I extends object, T>(print: (item: I) => T): (item: I) => T {
  const printed = new WeakMap<I, { readonly made: T }>();
  return (item) => {
    const known = printed.get(item);
    if (known !== undefined) return known.made;
    const made = print(item);
    printed.set(item, { made });
    return made;
  };
}
