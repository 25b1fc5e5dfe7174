/** Lines just folded: the same ones are asked about many times over. */
const recent = new Map<string, string>();
const MOST = 2000;

/** Takes a line and gives it for comparing: NFKC, small letters, words only, one space between. */
export function fold(line: string): string {
  let folded = recent.get(line);
  if (folded === undefined) {
    folded = foldAnew(line);
    if (recent.size >= MOST) recent.clear();
    recent.set(line, folded);
  }
  return folded;
}

function foldAnew(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Takes words and gives the alternative of them in a regular expression, longest first, a space for any spaces. */
export function anyOf(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}
