/**
 * Takes a way to make or read things and gives the same, which holds those that it gave first, until they weigh `most` together: what is asked
 * for again is not made again. Nothing is let go for something newer, since who asks for all of many things one after another would find none.
 */
export function holding<K, V>(
  give: (key: K) => Promise<V>,
  weigh: (value: V) => number,
  most: number,
): (key: K) => Promise<V> {
  const held = new Map<K, V>();
  let weight = 0;
  return async (key) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    const value = await give(key);
    if (weight < most && !held.has(key)) {
      held.set(key, value);
      weight += weigh(value);
    }
    return value;
  };
}
