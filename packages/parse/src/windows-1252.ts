/**
 * What the bytes 0x80 to 0x9F stand for in windows-1252
 * ({@link https://encoding.spec.whatwg.org/index-windows-1252.txt}); every other byte is its own code point.
 * Written out here because the decoder of Node.js 20 reads the label as ISO 8859-1.
 */
export const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Takes bytes and gives the text they stand for in windows-1252; never fails. */
export function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (character) => HIGH_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** Takes a text and gives the bytes that stand for it in windows-1252, or nothing when it has a character outside. */
export function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code > 0xff || (code >= 0x80 && code < 0xa0) ? HIGH_1252.indexOf(text.charAt(i)) : -1;
    if (high === -1 && code > 0xff) return undefined;
    bytes[i] = high === -1 ? code : 0x80 + high;
  }
  return bytes;
}
