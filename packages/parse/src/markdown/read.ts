import type { VFile } from 'vfile';
import type { Draft, Input } from '../draft.ts';
import { ALL_TOOLS } from './all-tools.ts';
import { readWith } from './read-with.ts';

/** {@link readWith} all that any file may need. */
export function readMarkdown(input: Input, vfile: VFile): Draft {
  return readWith(input, vfile, ALL_TOOLS);
}
