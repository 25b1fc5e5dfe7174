/** Takes any text and gives it on one line: a single space for each run of white space, none at its ends. */
export function oneLine(text: string): string {
  // Most text is so already, and a look is cheaper than to write every space anew.
  return (/[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
