/** The name of an article's before/after sheet, beside its page. */
export const SHEET = 'before-and-after.html';
