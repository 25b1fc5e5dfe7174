import { Busy } from './cache/lock.ts';
import { codeOf } from './corpus/read-file.ts';
import { NoCorpus } from './normalise-corpus.ts';
import { printable } from './printable.ts';
import { NoCollection } from './store/no-collection.ts';
import { ForeignFolder } from './tree/write-tree.ts';

/** A mistake in how a command was called. */
export class Usage extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Usage';
  }
}

/** What the disk can refuse, and what that means to people. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would become larger than it may',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EBUSY: 'the folder cannot be replaced, as when it is a mount point; name a folder inside it',
  ELOOP: 'a link leads away from the folder',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'a file stands where a folder should',
  EISDIR: 'a folder stands where a file should',
  ENAMETOOLONG: 'a name is longer than the disk allows',
  EIO: 'the disk cannot be read or written',
};

/**
 * Takes a command and gives its exit code; what it throws for a reason that people can mend becomes a line on standard
 * error and 1 (the disk, another build) or 2 (usage). A defect of ours is thrown on.
 */
export async function runEdge(command: () => Promise<number>, usage: string): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = printable(error.message);
    if (
      error instanceof Usage ||
      error instanceof NoCorpus ||
      error instanceof ForeignFolder ||
      codeOf(error).startsWith('ERR_PARSE_ARGS')
    ) {
      process.stderr.write(`${line}\n\n${usage}`);
      return 2;
    }
    const disk = DISK[codeOf(error)];
    if (disk !== undefined || error instanceof Busy || error instanceof NoCollection) {
      process.stderr.write(
        disk === undefined
          ? `${line}\n`
          : `${disk}: ${withoutCode(line)}\nWhat was published before is untouched.\n`,
      );
      return 1;
    }
    if (error.stack !== undefined) error.stack = error.stack.split('\n').map(printable).join('\n');
    throw error;
  }
}

/** What the system says after its code and its own words for it: `mkdir '/srv/dist'`. */
function withoutCode(line: string): string {
  return line.replace(/^E[A-Z\d]+: [^,]*, /, '');
}
