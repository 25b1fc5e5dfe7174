import { once } from '@offprint/article/once';
import { anyOf, fold } from '../fold.ts';
import { FURNITURE } from '../vocabularies/furniture.ts';
import { ADVERTISEMENT, READ_ALSO } from '../vocabularies/interruptions.ts';

/** The labels of pages, folded. */
interface Labels {
  readonly whole: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  /** By first word, so that a line is compared with few. */
  readonly begins: ReadonlyMap<string, readonly string[]>;
}

const labels = once((): Labels => {
  const whole = new Set(Object.values(FURNITURE).flatMap((one) => one.whole.map(fold)));
  return { whole, first: new Set([...whole].map(firstOf)), begins: byFirstWord() };
});

const setBetween = once((): ReadonlySet<string> => new Set([...ADVERTISEMENT, ...READ_ALSO].map(fold)));
const pointsElsewhere = once(() => new RegExp(String.raw`^\W*(?:${anyOf(READ_ALSO)})\s*[:：>»|]`, 'iu'));

/** Takes a line and says whether a page set it between the paragraphs of an article: over an advertisement, or to point to another article. */
export function interrupts(line: string): boolean {
  return line.length < 160 && (pointsElsewhere().test(line) || setBetween().has(fold(line)));
}

/** Takes a line as {@link fold} gives it and says whether the whole of it, its numbers aside, is a label of a page. */
export function isFurniture(folded: string): boolean {
  if (folded.length > 60) return false;
  const { whole, first } = labels();
  if (/^[a-z ]+$/.test(folded))
    return whole.has(folded) || (first.has(firstOf(folded)) && isRow(folded.split(' ')));
  const bare = folded.replace(/(?<![\p{L}])[\d\s]+k?(?![\p{L}])|\d+$/gu, ' ').trim();
  return whole.has(folded) || whole.has(bare) || isRow(bare.split(' '));
}

/** Whether words are nothing but labels, one after the other: “share tweet email print”. */
function isRow(words: readonly string[]): boolean {
  const { whole, first } = labels();
  if (words.length > 8 || !first.has(words[0] ?? '')) return false;
  return words.some((_, index) => {
    const rest = words.slice(index + 1);
    return (
      whole.has(words.slice(0, index + 1).join(' ')) &&
      (rest.length === 0 || whole.has(rest.join(' ')) || isRow(rest))
    );
  });
}

/** Takes a line as {@link fold} gives it and says whether it begins as a line of a page does. */
export function beginsAsFurniture(folded: string): boolean {
  const first = firstOf(folded);
  const { begins } = labels();
  const phrases =
    begins.get(first) ?? (first.charCodeAt(0) > LAST_OF_ASCII ? begins.get(first.charAt(0)) : undefined);
  return (phrases ?? []).some(
    (phrase) => folded.startsWith(phrase) && !/^[\p{Ll}]/u.test(folded.charAt(phrase.length)),
  );
}

const LAST_OF_ASCII = 0x7f;

function byFirstWord(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { begins } of Object.values(FURNITURE)) {
    for (const phrase of begins.map(fold)) {
      const first = firstOf(phrase);
      // Scripts without spaces have no first word: their phrases are kept by their first character.
      const key =
        /^[\p{Lo}]/u.test(first) &&
        !first.includes(' ') &&
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(first)
          ? first.charAt(0)
          : first;
      map.set(key, [...(map.get(key) ?? []), phrase]);
    }
  }
  return map;
}

function firstOf(folded: string): string {
  const end = folded.indexOf(' ');
  return end === -1 ? folded : folded.slice(0, end);
}
