const KNOWN = 1;
/** A character of a script that does not part its words by spaces. */
export const ALONE = 2;
/** A letter or a number. */
export const LETTER = 4;
/** What stands on a letter. */
export const MARK = 8;
/** A letter, and no number. */
export const CHARACTER = 16;
/** What NFKC leaves as it is, whatever stands beside it, and whose small letter does not depend on that. */
export const STABLE = 32;
/** What a word goes on over, though it begins with none: marks, apostrophes, the point of an abbreviation. */
const WITHIN = 64;

/** Conjoining letters of Hangul, which become one with what stands beside them. */
const CONJOINING = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;

/** What each code unit is, found out when it is first met. */
const KINDS = new Uint8Array(65_536);

/** Takes a code unit that is a character by itself and gives what it is: {@link ALONE}, {@link LETTER}, {@link MARK}, {@link CHARACTER}, {@link STABLE}, some of these or none. */
export function kindOf(unit: number): number {
  const known = KINDS[unit] ?? 0;
  return known === 0 ? learn(unit) : known;
}

/** Apart, so that what is asked of every character of every text stays small enough to be set in where it is asked. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind =
    KNOWN |
    (UNSPACED.test(character) ? ALONE : 0) |
    (/[\p{L}\p{N}]/u.test(character) ? LETTER : 0) |
    (/\p{M}/u.test(character) ? MARK : 0) |
    (/\p{L}/u.test(character) ? CHARACTER : 0) |
    (character.normalize('NFKC') === character &&
    !/[\p{M}\p{Cs}]/u.test(character) &&
    character !== 'Σ' &&
    !CONJOINING.test(character)
      ? STABLE
      : 0) |
    (/[\p{M}'’.]/u.test(character) ? WITHIN : 0);
  KINDS[unit] = kind;
  return kind;
}

/** A character of a script that does not part its words by spaces. */
export const UNSPACED: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Half of a character that takes two code units. */
export const HALF: RegExp = /[\ud800-\udfff]/;
