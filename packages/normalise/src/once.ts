/**
 * Takes how something is made and gives a function that makes it when it is first asked for: a worker that sets one small article is at its end
 * before it would have made every table and pattern.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
