/** Which part of the words near a block are prose; takes the {@link running} sums of both. */
export function share(
  prose: readonly number[],
  words: readonly number[],
  index: number,
  reach: number,
): number {
  const [from, to] = [index - reach, index + reach + 1];
  return within(prose, from, to) / Math.max(1, within(words, from, to));
}

/** The sums of what stands before each value, and that of all. */
export function running(values: readonly number[]): number[] {
  const sums = [0];
  let total = 0;
  for (const value of values) sums.push((total += value));
  return sums;
}

/** The sum of the values `[from, to)`, as far as there are any; takes the {@link running} sums. */
export function within(sums: readonly number[], from: number, to: number): number {
  return (sums[Math.min(to, sums.length - 1)] ?? 0) - (sums[Math.max(0, from)] ?? 0);
}
