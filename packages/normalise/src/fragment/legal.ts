/** What no XML document may hold ({@link https://www.w3.org/TR/xml/#charsets XML 1.0, section 2.2}), and the C1 controls. */
const ILLEGAL =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}|[\u{1FFFE}\u{1FFFF}]/gu;

/** Most text holds none of them, nor half of a pair; it is looked at as it is stored, without reading pairs. */
const SUSPECT = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\uD800-\uDFFF\uFFF9-\uFFFB\uFFFE\uFFFF]/;

/** Takes any text and gives it without the characters that XML or HTML cannot hold as they are. */
export function legal(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ILLEGAL, (character) => (/\p{Surrogate}/u.test(character) ? '\uFFFD' : ''));
}
