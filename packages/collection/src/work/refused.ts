import { codeOf } from '../corpus/read-file.ts';

/** The disk refused to write what belongs to the collection: no fault of an article, so the whole build ends. */
export class Refused extends Error {
  /** The file system's code: `ENOSPC`. */
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Does what writes to the disk; throws {@link Refused} where that fails. */
export function writing<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new Refused(codeOf(error), error instanceof Error ? error.message : String(error));
  }
}
