import anyAscii from 'any-ascii';

/** Names that Windows keeps for devices, in any case and with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Takes any text and gives a portable path segment: lower-case ASCII letters, digits and hyphens, every script
 * transliterated, cut at a word. It may be empty; it is never a name that Windows reserves.
 */
export function pathSegment(text: string, longest: number): string {
  const slug = inAscii(text.slice(0, longest * 8))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut = slug.length <= longest ? slug : atWord(slug, longest);
  return RESERVED.test(cut) ? `${cut}-x` : cut;
}

function inAscii(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.replaceAll("'", '');
  // A combining mark that any-ascii does not know would part a word; composed letters it knows.
  const plain = text.normalize('NFC').replace(/['’ʼ]/g, '');
  return anyAscii(plain.replace(/\p{Script=Han}/gu, ' $& '));
}

function atWord(slug: string, longest: number): string {
  const cut = slug.slice(0, longest);
  if (slug.charAt(longest) === '-') return cut;
  const hyphen = cut.lastIndexOf('-');
  return hyphen > longest / 2 ? cut.slice(0, hyphen) : cut;
}
