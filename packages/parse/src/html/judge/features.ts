import { compareWith, wordsOf } from './compare.ts';
import { addContext } from './context.ts';
import { holdersOf } from './hold.ts';
import { PHRASE_NAMES, phrasesOf } from './phrases.ts';
import { Row } from './row.ts';
import { sayWords } from './say-words.ts';
import { type Setting, readableShare } from './setting.ts';

/** Takes a page's setting and gives, by the index of each block of text, its features in the order of `FEATURES`. */
export function featuresOf(setting: Setting): ReadonlyMap<number, Float32Array> {
  const texts = setting.blocks.filter((block) => block.kind === 'text');
  const read = texts.map((block) => ({ block, share: readableShare(block, setting.readable) }));
  const compare = compareWith(setting, texts);
  const hold = holdersOf(read);
  const rows = read.map(({ block, share }) => {
    const row = new Row();
    const words = wordsOf(block.text);
    sayWords(row, block, words);
    compare(row, block, words, share);
    hold(row, block);
    const phrases = phrasesOf(block.text);
    for (let bit = 0; bit < PHRASE_NAMES.length; bit++) row.put((phrases >> bit) & 1);
    return row;
  });
  addContext(texts, rows);
  return new Map(texts.map((block, at) => [block.index, rows[at]?.values ?? new Row().values]));
}
