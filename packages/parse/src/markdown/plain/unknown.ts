/** Thrown where the plain reader meets what it does not know: then another has to read the whole file. */
export const UNKNOWN: Error = new Error('not plain Markdown');

export function unknown(): never {
  throw UNKNOWN;
}
