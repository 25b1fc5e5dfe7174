/** From here on characters may be composed of others, or stand on them. */
const PERHAPS_PARTED = /[\u0300-\uffff]/;

/** Takes a text and gives it in Unicode NFC. What has no such character is so already, and a look is cheaper than the engine's. */
export function composed(text: string): string {
  return PERHAPS_PARTED.test(text) ? text.normalize('NFC') : text;
}
