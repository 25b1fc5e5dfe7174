import { unitsOf } from '@offprint/parse';
import { FUNCTION_WORDS } from '../vocabularies/function-words.ts';
import { FNV_OFFSET, FNV_PRIME, hashOf } from '../word-hashes.ts';
import { slotOf } from './slots.ts';

/** What the words of a line tell of it; none of them is kept as a text. */
export interface Words {
  /** How many there are; for scripts without spaces, pairs of characters stand for words. */
  readonly count: number;
  /** How many of them are among the commonest of any language, and how many speak to the reader. */
  readonly common: number;
  readonly addressed: number;
  /** A number for each of four letters or more, the same for the same word; none is zero. */
  readonly long: Int32Array;
}

/** Words that speak to the reader, as pages do and articles seldom. */
const ADDRESSED: ReadonlySet<string> = new Set(
  'you your our us subscribe newsletter click follow votre vous nous ihre ihr sie su tu tus você seu bạn quý ваш вас вы ваша anda kamu uw je jouw din dig du tuo tua tuoi'.split(
    ' ',
  ),
);

/** The numbers of both kinds of words, and which kind each is of. */
const [COMMON, SPEAKS] = [1, 2];
const KNOWN = new Int32Array(4096);
const KINDS = new Uint8Array(KNOWN.length);
for (const [kind, words] of [
  [COMMON, FUNCTION_WORDS],
  [SPEAKS, ADDRESSED],
] as const) {
  for (const word of words) {
    const number = hashOf(word) || 1;
    const slot = slotOf(KNOWN, number);
    KNOWN[slot] = number;
    KINDS[slot] = (KINDS[slot] ?? 0) | kind;
  }
}

/** From so many letters on a word tells what its line is about. */
const LONG = 4;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Where the first of them begins in Unicode. */
const PERHAPS_UNSPACED = /[^\0-\u0dff]/;

/** Room for the numbers of one line. */
const room = new Int32Array(1 << 12);

/** Takes a line as `fold` gives it and gives what its words tell. */
export function wordsIn(folded: string): Words {
  const isUnspaced = PERHAPS_UNSPACED.test(folded) && UNSPACED.test(folded);
  const text = isUnspaced ? paired(folded) : folded;
  const units = unitsOf(text);
  const long = room.length < text.length ? new Int32Array(text.length) : room;
  let [count, common, addressed, longs] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const from = at;
    let hash = FNV_OFFSET;
    for (let unit = units[at] ?? 0; unit !== SPACE && unit !== 0; unit = units[at] ?? 0) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      at += 1;
    }
    const number = hash || 1;
    count += 1;
    const kind = KINDS[slotOf(KNOWN, number)] ?? 0;
    if ((kind & COMMON) !== 0) common += 1;
    if ((kind & SPEAKS) !== 0) addressed += 1;
    if (at - from >= LONG) {
      long[longs] = number;
      longs += 1;
    }
  }
  return { count, common, addressed, long: long.slice(0, longs) };
}

const SPACE = 0x20;

/** Words of scripts without spaces as pairs of characters. */
function paired(folded: string): string {
  const words: string[] = [];
  for (const word of folded.split(' ')) {
    if (UNSPACED.test(word)) for (let at = 0; at < word.length; at += 2) words.push(word.slice(at, at + 2));
    else words.push(word);
  }
  return words.join(' ');
}
