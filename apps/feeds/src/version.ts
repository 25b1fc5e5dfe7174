/** Changes with the code: part of every key, so that a tree made by older code is made anew. */
export const VERSION = '1';
