export { Unreadable } from './draft.ts';
export type { Claim, Draft, Input, Reader } from './draft.ts';
export { formatOf, readerFor } from './readers.ts';
