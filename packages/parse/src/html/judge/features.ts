import { compareWith, countWords } from './compare.ts';
import { addContext } from './context.ts';
import { FEATURES } from './feature-names.ts';
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
  const room = new Float32Array(read.length * FEATURES.length);
  const rows = read.map(({ block, share }, at) => {
    const row = new Row(room, at);
    const words = countWords(block.text);
    sayWords(row, block, words);
    compare(row, block, words, share);
    hold(row, block, at);
    const phrases = phrasesOf(block.text);
    for (let bit = 0; bit < PHRASE_NAMES.length; bit++) row.put((phrases >> bit) & 1);
    return row;
  });
  addContext(texts, rows);
  return new Map(read.map(({ block }, at) => [block.index, rows[at]?.values ?? room]));
}
