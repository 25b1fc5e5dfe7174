/**
 * Takes a table of numbers, as many as a power of two and not all of its places taken (zero is a free one), and a number that is not zero,
 * and gives the place of that number in it, or the free one where it belongs.
 */
export function slotOf(table: Int32Array, number: number): number {
  const mask = table.length - 1;
  let slot = (Math.imul(number, 0x9e3779b1) >>> 12) & mask;
  for (let found = table[slot]; found !== 0 && found !== number; found = table[slot])
    slot = (slot + 1) & mask;
  return slot;
}
