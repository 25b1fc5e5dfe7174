/** What may be a sign wherever in a line it stands; nothing beyond ASCII is one. */
const SIGN = /[\u0000-\u001f#&*<@[\\\]_`|~\u007f]|:\/|(?:^|[Ww])\.[\w.-]|[!:Ww]$/;
/** What may be one where it begins or ends a line, and what would be lost there. */
const FIRST = /^[\d\s:=>+-]/;
const LAST = /[\s-]$/;

/** Takes the text of a node, without line ends, and tells whether it is written as it stands; `first` or `last` when the line begins or ends with it. */
export function isPlainText(value: string, first: boolean, last: boolean): boolean {
  return !SIGN.test(value) && !(first && FIRST.test(value)) && !(last && LAST.test(value));
}
