/** Words; in scripts that do not part them by spaces, each character is one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu;
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What a code unit is, found out when it is first met: a word by itself, part of a word, a mark. */
const KNOWN = 1;
const IS_ALONE = 2;
const IN_WORD = 4;
const MARK = 8;
const KINDS = new Uint8Array(65_536);

/** Takes a text and gives a hash of each of its words, in order: the 32 bits of FNV-1a over code units. */
export function wordHashes(text: string): Int32Array {
  // A character of two code units is rare, and known by both only.
  if (/[\ud800-\udfff]/.test(text)) return Int32Array.from(text.match(WORD) ?? [], hashOf);
  const hashes = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const first = kindOf(text.charCodeAt(at));
    if ((first & (IS_ALONE | IN_WORD)) === 0) {
      at += 1;
      continue;
    }
    const goesOn = (first & IS_ALONE) !== 0 ? MARK : IN_WORD;
    let hash = FNV_OFFSET;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      at += 1;
    } while (at < text.length && (kindOf(text.charCodeAt(at)) & goesOn) !== 0);
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

function kindOf(unit: number): number {
  const known = KINDS[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind =
    KNOWN |
    (ALONE.test(character) ? IS_ALONE : 0) |
    (/[\p{L}\p{N}\p{M}]/u.test(character) ? IN_WORD : 0) |
    (/\p{M}/u.test(character) ? MARK : 0);
  KINDS[unit] = kind;
  return kind;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}
