import { fold } from './fold.ts';

/** Runs of scripts that write words without spaces and are found by pairs of characters: Chinese, Japanese, Korean. */
const PAIRED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;
/** Scripts without spaces whose words only a dictionary parts. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\0-\x7f]*$/;
/** A run of letters parted where its script changes between those written in pairs, those of a dictionary, and all others. */
const STRETCH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const LONGEST = 40;

/**
 * Takes text and gives its terms as they stand in the index, folded. A run of Chinese, Japanese or Korean gives every pair of
 * neighbouring characters and its last character: whatever word is asked for, its pairs are there, with no dictionary that
 * could part the article otherwise than the question. The same function runs in the browser.
 */
export function termsOf(text: string): readonly string[] {
  return cut(text, true);
}

/** Takes a question and gives its terms; a single Chinese or Japanese character stays one, to be found as the beginning of a pair. */
export function questionTerms(text: string): readonly string[] {
  return cut(text, false);
}

function cut(text: string, indexed: boolean): readonly string[] {
  const folded = fold(text);
  if (PLAIN.test(folded)) return folded.match(/[a-z\d]+/g)?.map((word) => word.slice(0, LONGEST)) ?? [];
  const terms: string[] = [];
  for (const run of folded.match(WORD) ?? []) {
    if (!PAIRED.test(run) && !UNSPACED.test(run)) {
      terms.push(run.slice(0, LONGEST));
      continue;
    }
    for (const stretch of run.match(STRETCH) ?? []) {
      if (PAIRED.test(stretch)) pairs(stretch, indexed, terms);
      else if (UNSPACED.test(stretch)) terms.push(...words(stretch));
      else terms.push(stretch.slice(0, LONGEST));
    }
  }
  return terms;
}

function pairs(run: string, indexed: boolean, terms: string[]): void {
  const characters = [...run];
  for (let at = 0; at + 1 < characters.length; at++)
    terms.push(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`);
  if (indexed || characters.length === 1) terms.push(characters.at(-1) ?? '');
}

let segmenter: Intl.Segmenter | undefined;

function words(run: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.slice(0, LONGEST));
}
