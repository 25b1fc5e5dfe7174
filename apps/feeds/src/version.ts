import { codeDigest } from '@offprint/collection';

/** Changes with the code that this publisher's output is made by. */
export const VERSION: string = codeDigest(import.meta.url);
