import { unitsOf } from '@offprint/parse';

/** What one pass over a line counts. */
export interface Scan {
  /** Words with a small or capital letter at their beginning. */
  readonly cased: number;
  /** Those of them behind the first that begin with a capital, and those of three letters or more in capitals throughout. */
  readonly capitals: number;
  readonly shouted: number;
  readonly numbers: number;
  readonly commas: number;
  readonly signs: number;
  readonly quotes: number;
}

const [WORD, LARGE, SMALL, NUMBER, COMMA, SIGN, QUOTE, KNOWN] = [1, 2, 4, 8, 16, 32, 64, 128];
/** What each UTF-16 unit is, found out when it is first met: asking a regular expression costs a hundred times as much. */
const kinds = new Uint8Array(0x10000);

/** Takes a line and counts what it is made of, characters of Unicode each as one. */
export function scan(line: string): Scan {
  const units = unitsOf(line);
  let [cased, capitals, shouted, numbers, commas, signs, quotes] = [0, 0, 0, 0, 0, 0, 0];
  let from = -1;
  let first = 0;
  const end = line.length;
  for (let at = 0; at <= end; at++) {
    const start = at;
    let kind = 0;
    if (at < end) {
      const unit = units[at] ?? 0;
      kind = kinds[unit] ?? 0;
      if (kind === 0) kind = learn(unit);
      if (unit >= 0xd800 && unit < 0xdc00) {
        const code = line.codePointAt(at) ?? unit;
        if (code > 0xffff) {
          kind = kindOf(String.fromCodePoint(code));
          at += 1;
        }
      }
    }
    if ((kind & WORD) !== 0) {
      if (from === -1) {
        from = start;
        first = kind;
      }
    } else if (from !== -1) {
      if ((first & (LARGE | SMALL)) !== 0) {
        if (cased > 0 && (first & LARGE) !== 0) capitals += 1;
        cased += 1;
        if (start - from > 2 && isShouted(line, from, start)) shouted += 1;
      }
      from = -1;
    }
    if ((kind & (NUMBER | COMMA | SIGN | QUOTE)) === 0) continue;
    if ((kind & NUMBER) !== 0) numbers += 1;
    if ((kind & COMMA) !== 0) commas += 1;
    if ((kind & SIGN) !== 0) signs += 1;
    if ((kind & QUOTE) !== 0) quotes += 1;
  }
  return { cased, capitals, shouted, numbers, commas, signs, quotes };
}

function learn(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit)) | KNOWN;
  kinds[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  return (
    (/[\p{L}\p{M}’']/u.test(character) ? WORD : 0) |
    (/\p{Lu}/u.test(character) ? LARGE : 0) |
    (/\p{Ll}/u.test(character) ? SMALL : 0) |
    (/\p{N}/u.test(character) ? NUMBER : 0) |
    (/[,;،、，]/.test(character) ? COMMA : 0) |
    (/[|»›·•→>/[\]{}_=+*©®™]/.test(character) ? SIGN : 0) |
    (/["“”«»„「]/.test(character) ? QUOTE : 0)
  );
}

/** Whether a word is in capitals: one that ends in a small letter of ASCII is not. */
function isShouted(line: string, from: number, to: number): boolean {
  const last = line.charCodeAt(to - 1);
  if (last >= 0x61 && last <= 0x7a) return false;
  const word = line.slice(from, to);
  return word === word.toUpperCase();
}
