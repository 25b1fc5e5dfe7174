import { unitsOf } from '@offprint/parse';
import { ALONE, HALF, UNSPACED, kindOf } from './kind-of.ts';

/** Takes an article's text and its language (BCP 47) and gives how many words it has. */
export function wordsOf(text: string, lang: string): number {
  if (!HALF.test(text)) return countOf(text) ?? segmentsOf(text, lang);
  // The segmenter is slow; scripts with spaces between words need none.
  return UNSPACED.test(text)
    ? segmentsOf(text, lang)
    : (text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.]*[\p{L}\p{M}\p{N}])?/gu)?.length ?? 0);
}

/** Runs of letters, numbers and what may stand within a word that hold a letter or number; nothing for a script without spaces. */
function countOf(text: string): number | undefined {
  const units = unitsOf(text);
  let words = 0;
  let met = 0;
  // Whether the word at hand was counted, as 1 or 0: where words end no processor foresees, and a wrong turn costs more than this sum.
  let counted = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(units[at] ?? 0);
    met |= kind;
    // The bits of LETTER and WITHIN.
    const letter = (kind >> 2) & 1;
    words += letter & (counted ^ 1);
    counted = letter | (counted & (kind >> 6) & 1);
  }
  return (met & ALONE) === 0 ? words : undefined;
}

function segmentsOf(text: string, lang: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'word' }).segment(
    text,
  ))
    words += segment.isWordLike ? 1 : 0;
  return words;
}
