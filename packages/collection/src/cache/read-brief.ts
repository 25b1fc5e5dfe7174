import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNATURE_BYTES, VALUES, valuesOf } from '../assemble/signatures.ts';
import { HERE } from '../work/job.ts';
import { BRIEF_FILES, LINES, MARKS, SIGNATURES, picturesOf, type BriefHead } from './brief.ts';
import { BriefFiles } from './brief-files.ts';
import { stampOf } from './own-files.ts';
import { readPatches, type Patch, type StateHead } from './state.ts';

/** The brief of a state, and what was brought in since. */
export interface Brief extends Pick<BriefHead, 'settings' | 'refused'> {
  readonly hidden: ReadonlySet<string>;
  readonly lookedAt: ReadonlySet<string>;
  readonly linked: ReadonlySet<string>;
  readonly files: BriefFiles;
  /** A row of values for each signature, one after the other. */
  readonly signatures: Uint32Array;
  /** Rows that are no file's any more. */
  readonly unused: ReadonlySet<number>;
  readonly patches: readonly Patch[];
}

/** Gives the brief that the head of a state was written with, or nothing where that is not what lies there: on this disk, as it was left. */
export function readBrief(folder: string, head: StateHead): Brief | undefined {
  if (BRIEF_FILES.some((name) => head.files[name]?.stamp !== stampOf(folder, name))) return undefined;
  try {
    const text = readFileSync(join(folder, LINES), 'utf8');
    const start = text.indexOf('\n') + 1;
    const { hidden, lookedAt, linked, ...said }: BriefHead = JSON.parse(text.slice(0, start));
    // Copied, so that it begins where numbers may.
    const files = new BriefFiles(
      text,
      start,
      new Float64Array(new Uint8Array(readFileSync(join(folder, MARKS))).buffer),
    );
    const names = { lookedAt: new Set(lookedAt), linked: new Set(linked) };
    const patches = readPatches(folder, head);
    const rows = bringIn(patches, files, names, readFileSync(join(folder, SIGNATURES)));
    return { ...said, hidden: new Set(hidden), ...names, files, ...rows, patches };
  } catch {
    return undefined;
  }
}

/** Brings the brief's files and names up to date and gives the signatures as they are now. */
function bringIn(
  patches: readonly Patch[],
  files: BriefFiles,
  names: { readonly lookedAt: Set<string>; readonly linked: Set<string> },
  bytes: Buffer,
): Pick<Brief, 'signatures' | 'unused'> {
  const most = patches.reduce((sum, { lines }) => sum + lines.length, 0);
  const signatures = new Uint32Array(bytes.length / 4 + most * VALUES);
  new Uint8Array(signatures.buffer).set(bytes);
  const unused = new Set<number>();
  let next = bytes.length / SIGNATURE_BYTES;
  for (const { lines, gone } of patches) {
    for (const file of gone) {
      unused.add(files.get(file)?.signature ?? -1);
      files.drop(file);
    }
    for (const { file, stamp, sha256, card } of lines) {
      if (card === undefined) throw new Error('what was brought in is an article');
      const signature = files.get(file)?.signature ?? next++;
      signatures.set(valuesOf(card.signature), signature * VALUES);
      files.put({ file, stamp, sha256, pictures: picturesOf(card), signature });
      for (const [name, digest] of Object.entries(card.looked))
        (digest === HERE ? names.linked : names.lookedAt).add(name);
    }
  }
  return { signatures: signatures.subarray(0, next * VALUES), unused };
}
