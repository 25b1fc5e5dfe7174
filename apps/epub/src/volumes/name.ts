import { createHash } from 'node:crypto';

// Latin letters that no decomposition takes apart.
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/**
 * Takes any text and gives a short name of lower-case ASCII letters, digits and hyphens (48 at most). Text that has
 * none of those, or loses some of its words, ends in eight digits of its SHA-256, so that two texts have two names.
 */
export function asciiName(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[đðøłßæœþıħ]/g, (letter) => PLAIN[letter] ?? letter);
  const name = folded
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = name.slice(0, 48).replace(/-+$/, '');
  const whole = short === name && !/[^\0-\x7f\p{P}\p{S}\p{Z}]/u.test(folded);
  if (whole && short !== '') return short;
  const mark = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
  return short === '' ? mark : `${short.slice(0, 39).replace(/-+$/, '')}-${mark}`;
}
