/** What XML 1.0 forbids, and halves of surrogate pairs: {@link https://www.w3.org/TR/xml/#charsets XML 1.0, section 2.2}. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that every format may hold, and how many characters had to be replaced for that. */
export interface CleanText {
  readonly text: string;
  readonly replaced: number;
}

/**
 * Takes any text and gives it with each character that XML forbids, and each lone surrogate, replaced by U+FFFD;
 * line ends become `\n`, since XML reads them so.
 */
export function cleanText(dirty: string): CleanText {
  let replaced = 0;
  const text = dirty.replace(/\r\n?/g, '\n').replace(FORBIDDEN, () => {
    replaced += 1;
    return '\ufffd';
  });
  return { text, replaced };
}
