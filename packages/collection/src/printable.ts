/** Takes any text and gives it without a character that could steer a terminal or turn the direction of a line. */
export function printable(text: string): string {
  return text.replace(/\s*[\t-\r\p{Zl}\p{Zp}]\s*/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\uFFFD');
}
