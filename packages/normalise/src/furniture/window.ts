/** Takes gains and losses in order and gives the stretch `[start, end)` with the greatest sum; nothing gained is an empty stretch. */
export function windowOf(gains: readonly number[]): { readonly start: number; readonly end: number } {
  let best = 0;
  let found = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  gains.forEach((gain, index) => {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += gain;
    if (sum > best) {
      best = sum;
      found = { start, end: index + 1 };
    }
  });
  return found;
}
