/**
 * Takes text and gives it as it is searched: lower case, compatibility forms made one, marks removed, so that
 * `chinh phu` finds `Chính phủ`; letters that no mark makes (đ, ł, ø, ß, æ, œ) by their plain neighbours; Arabic without vowel
 * signs and with one form of alef and ya. The same function runs in the browser.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đðøłıßæœþ\u0649]/g, (letter) => LETTERS[letter] ?? letter);
}

const PLAIN = /^[\0-\x7f]*$/;

const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '\u0649': '\u064a',
};
