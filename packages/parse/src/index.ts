export { clean, cleanText } from './clean.ts';
export type { Piece } from './clean.ts';
export { decode } from './decode.ts';
export type { Decoded } from './decode.ts';
export { Unreadable } from './draft.ts';
export type { Claim, Draft, Input, Reader } from './draft.ts';
export { LIMITS, checkLines, checkPage, checkSize } from './limits.ts';
export { formatOf, readerFor } from './readers.ts';
export type { Layout } from './text/to-hast.ts';
