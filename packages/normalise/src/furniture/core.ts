/** The first block in which a word stands, and whether another one has it too. */
interface Core {
  readonly first: number;
  again: boolean;
}

/** The longer words of the stretch that is most like an article. */
export function coreOf(
  words: readonly (readonly string[])[],
  isProse: readonly boolean[],
  { start, end }: { start: number; end: number },
): Map<string, Core> {
  const core = new Map<string, Core>();
  for (let index = start; index < end; index++) {
    if (!isProse[index]) continue;
    for (const word of words[index] ?? []) {
      if (word.length < 4) continue;
      const known = core.get(word);
      if (known === undefined) core.set(word, { first: index, again: false });
      else if (known.first !== index) known.again = true;
    }
  }
  return core;
}

/** The part of a block's longer words that the article's core has in another block. */
export function cohesion(words: readonly string[], core: ReadonlyMap<string, Core>): number {
  let long = 0;
  let common = 0;
  for (const word of words) {
    if (word.length < 4) continue;
    long += 1;
    if (core.get(word)?.again === true) common += 1;
  }
  return long === 0 ? 0 : common / long;
}
