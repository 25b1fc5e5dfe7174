import { unitsOf } from '../units.ts';

const [SMALL, LARGE, APART, KNOWN] = [1, 2, 4, 8];
/** What each UTF-16 unit is, found out when it is first met: asking an expression of every letter costs many times as much. */
const KINDS = new Uint8Array(0x10000);
const HALF = /[\ud800-\udfff]/;
const BRACKET = 0x28;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind =
    KNOWN |
    (/\p{Ll}/u.test(character) ? SMALL : 0) |
    (/\p{Lu}/u.test(character) ? LARGE : 0) |
    // What may stand before a capital without being glued to it.
    (/[\s\p{Lu}([]/u.test(character) ? APART : 0);
  KINDS[unit] = kind;
  return kind;
}

/** Takes a text and gives how often a capital stands right behind a small letter in it. */
export function humpsIn(text: string): number {
  // A letter of two code units is rare, and known by both only.
  if (HALF.test(text)) return text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  const units = unitsOf(text);
  let humps = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[at] ?? 0;
    const kind = (KINDS[unit] ?? 0) || learn(unit);
    // Both bits, one behind the other: no processor foresees where words begin, and this asks it nothing.
    humps += before & (kind >> 1) & 1;
    before = kind;
  }
  return humps;
}

/** Whether a capital stands behind something else than a space, another capital or a bracket, a bracket between them aside. */
export function hasGluedCapital(line: string): boolean {
  if (HALF.test(line)) return /[^\s\p{Lu}([]["“‘'«(]?\p{Lu}/u.test(line);
  const units = unitsOf(line);
  let [before, beforeThat] = [APART, APART];
  for (let at = 0; at < line.length; at += 1) {
    const unit = units[at] ?? 0;
    const kind = (KINDS[unit] ?? 0) || learn(unit);
    if (
      (kind & LARGE) !== 0 &&
      ((before & APART) === 0 || (units[at - 1] === BRACKET && (beforeThat & APART) === 0))
    )
      return true;
    beforeThat = before;
    before = kind;
  }
  return false;
}
