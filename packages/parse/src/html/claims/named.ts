import { type Element, attribute } from '../page.ts';

/** Takes elements and gives those that have one of some attributes with a value that fits a pattern, in their order. */
export function* named(
  elements: readonly Element[],
  attributes: readonly string[],
  pattern: RegExp,
): Generator<Element> {
  // A page says the same few names thousands of times.
  const known = new Map<string, boolean>();
  for (const element of elements) {
    if (element.attrs.length === 0) continue;
    for (const name of attributes) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      let fits = known.get(value);
      if (fits === undefined) known.set(value, (fits = pattern.test(value)));
      if (!fits) continue;
      yield element;
      break;
    }
  }
}
