import type { Element } from '../page.ts';

/** For an attribute and each value that it has in a page, the places of the elements that have it, in a list of elements. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** The attributes that tell what an element is for. */
const TELLING: readonly string[] = ['class', 'id', 'itemprop', 'rel', 'data-testid'];

/** Takes elements and gives what they are called. A page says the same few names thousands of times: each is looked at once. */
export function namesOf(elements: readonly Element[]): Names {
  const names = new Map<string, Map<string, number[]>>(TELLING.map((name) => [name, new Map()]));
  elements.forEach(({ attrs }, place) => {
    for (const { name, value } of attrs) {
      const values = names.get(name);
      if (values === undefined) continue;
      const places = values.get(value);
      if (places === undefined) values.set(value, [place]);
      else places.push(place);
    }
  });
  return names;
}

/** Takes elements, what they are called, some attributes and a pattern, and gives the elements in one of whose attributes it is found, in order. */
export function named(
  { elements, names }: { readonly elements: readonly Element[]; readonly names: Names },
  attributes: readonly string[],
  pattern: RegExp,
): Element[] {
  const found: number[] = [];
  for (const name of attributes)
    for (const [value, places] of names.get(name) ?? [])
      if (pattern.test(value)) for (const place of places) found.push(place);
  return [...new Set(found.sort((a, b) => a - b))].flatMap((place) => elements[place] ?? []);
}
