import { slotOf } from './slots.ts';

/** The longer words of the stretch of a text that is most like an article, by their numbers. */
export interface Core {
  readonly words: Int32Array;
  /** For each word the first block in which it stands, from 1; negative when another one has it too. */
  readonly blocks: Int32Array;
}

/** Takes the longer words of each block, by their numbers, and gives those of the prose in a stretch. */
export function coreOf(
  words: readonly Int32Array[],
  isProse: readonly boolean[],
  { start, end }: { start: number; end: number },
): Core {
  let most = 0;
  for (let index = start; index < end; index++) if (isProse[index]) most += words[index]?.length ?? 0;
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const core = { words: new Int32Array(size), blocks: new Int32Array(size) };
  for (let index = start; index < end; index++) {
    const own = isProse[index] ? words[index] : undefined;
    if (own === undefined) continue;
    for (const word of own) {
      const slot = slotOf(core.words, word);
      const first = core.blocks[slot] ?? 0;
      core.words[slot] = word;
      if (first === 0) core.blocks[slot] = index + 1;
      else if (first > 0 && first !== index + 1) core.blocks[slot] = -first;
    }
  }
  return core;
}

/** The part of a block's longer words that the article's core has in another block. */
export function cohesion(words: Int32Array, { words: known, blocks }: Core): number {
  let common = 0;
  for (const word of words) if ((blocks[slotOf(known, word)] ?? 0) < 0) common += 1;
  return words.length === 0 ? 0 : common / words.length;
}
