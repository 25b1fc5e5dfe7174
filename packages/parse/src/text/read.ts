import type { Draft, Input } from '../draft.ts';
import { Unreadable } from '../draft.ts';

export function readText(input: Input): Draft {
  throw new Unreadable('file-is-readable', `${input.file}: no reader`);
}
