import { ALONE, HALF, LETTER, MARK, UNSPACED, kindOf } from './kind-of.ts';

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
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if ((kind & ALONE) !== 0) return undefined;
    if ((kind & LETTER) !== 0) {
      if (!counted) words += 1;
      counted = true;
    } else if ((kind & MARK) === 0 && unit !== APOSTROPHE && unit !== QUOTE && unit !== POINT) {
      counted = false;
    }
  }
  return words;
}

const APOSTROPHE = 0x27;
const QUOTE = 0x2019;
const POINT = 0x2e;

function segmentsOf(text: string, lang: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'word' }).segment(
    text,
  ))
    words += segment.isWordLike ? 1 : 0;
  return words;
}
