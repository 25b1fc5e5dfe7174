/** White space other than a space by itself. */
const LOOSE = /[^\S ]|\u200b| {2}/;
const BLANK = /[\s\u200b]+/g;

/** Takes a text and gives it with its white space made single, and none around it. */
export function single(text: string): string {
  // Most texts are so already, and to see that costs less than to put a space in the place of each.
  return (LOOSE.test(text) ? text.replace(BLANK, ' ') : text).trim();
}
