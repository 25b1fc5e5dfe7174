/** Everything between two words that is not one plain space. */
const BETWEEN = / ?[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| {2}[^\p{L}\p{M}\p{N}]*/gu;
const BETWEEN_ASCII = / ?[^a-z0-9 ][^a-z0-9]*| {2}[^a-z0-9]*/g;

/**
 * Takes a line and gives the digest that lines of the same furniture share (case, spaces and numbers do not count:
 * `12 Comments` and `3 comments` are one line), or nothing for a line without a word.
 */
export function digestOf(line: string): string | undefined {
  const isAscii = /^[\0-\x7f]*$/.test(line);
  if (!(isAscii ? /[a-z]/i : /\p{L}/u).test(line)) return undefined;
  const small = line.toLowerCase().replace(/\d+/g, '0');
  const folded = small.replace(isAscii ? BETWEEN_ASCII : BETWEEN, ' ').trim();
  // Two FNV-1a sums, 26 bits kept of each: enough for the lines of one corpus, and short in its files.
  let first = 0x811c9dc5;
  let second = 0x1000193;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return (first >>> 6).toString(36) + (second >>> 6).toString(36).padStart(6, '0');
}
