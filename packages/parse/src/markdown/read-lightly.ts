import { readSimpleYaml } from '@offprint/article/simple-yaml';
import type { VFile } from 'vfile';
import type { Draft, Input } from '../draft.ts';
import { readWith } from './read-with.ts';
import type { Tools } from './tools.ts';

/** Thrown where a file needs what is not loaded. */
const HEAVY: unique symbol = Symbol('heavy');

function needed(): never {
  throw HEAVY;
}

/** With these most files can be read, those of plain Markdown under plain front matter. */
const LIGHT: Tools = {
  yaml: (text) => ({ entries: readSimpleYaml(text) ?? needed(), problems: [], offsetOf: needed }),
  toml: needed,
  check: needed,
  markdown: needed,
  html: needed,
};

/** Reads Markdown with nothing that is slow to load; gives nothing, and says nothing, where the file needs that. */
export function readPlainly(input: Input, vfile: VFile): Draft | undefined {
  const said = vfile.messages.length;
  try {
    return readWith(input, vfile, LIGHT);
  } catch (error) {
    if (error !== HEAVY) throw error;
    vfile.messages.length = said;
    return undefined;
  }
}

let whole: typeof import('./read.ts') | undefined;

/** Reads Markdown as `readMarkdown` does, and loads its libraries at the first file that needs them: one article that was edited seldom does. */
export async function readLightly(input: Input, vfile: VFile): Promise<Draft> {
  const plain = whole === undefined ? readPlainly(input, vfile) : undefined;
  if (plain !== undefined) return plain;
  whole ??= await import('./read.ts');
  return whole.readMarkdown(input, vfile);
}
