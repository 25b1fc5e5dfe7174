/** Takes how something is made and gives a function that makes it when it is first asked for: much is at its end before it would have asked. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
