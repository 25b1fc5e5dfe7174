import { escapeMarkup } from '@offprint/article';

// What XML 1.0 has no place for: controls, surrogates that stand alone, U+FFFE and U+FFFF.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** A faster look, that also finds surrogates which do not stand alone. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/**
 * Takes any text and gives it as text or as a quoted attribute value of XML 1.0, without the characters that
 * {@link https://www.w3.org/TR/xml/#charsets XML, section 2.2} forbids.
 */
export function xml(text: string): string {
  return escapeMarkup(SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text);
}
