import { compareWith, wordsOf } from './compare.ts';
import { addContext } from './context.ts';
import { holdersOf } from './hold.ts';
import { PHRASE_NAMES, phrasesOf } from './phrases.ts';
import { newRow } from './row.ts';
import { sayWords } from './say-words.ts';
import type { Setting } from './setting.ts';

/** Takes a page's setting and gives, by the index of each block of text, its features in the order of `FEATURES`. */
export function featuresOf(setting: Setting): ReadonlyMap<number, Float32Array> {
  const texts = setting.blocks.filter((block) => block.kind === 'text');
  const compare = compareWith(setting, texts);
  const hold = holdersOf(setting, texts);
  const rows = texts.map((block) => {
    const row = newRow();
    const words = wordsOf(block.text);
    sayWords(row, block, words);
    compare(row, block, words);
    hold(row, block);
    const phrases = phrasesOf(block.text);
    PHRASE_NAMES.forEach((_, bit) => row.put((phrases >> bit) & 1));
    return row;
  });
  addContext(texts, rows);
  return new Map(texts.map((block, at) => [block.index, rows[at]?.values ?? newRow().values]));
}
