import { folderOf } from './graft.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** Bytes of one segment, and of a whole path: what every usual disk takes. */
const LONGEST_SEGMENT = 255;
const LONGEST_PATH = 1024;

/**
 * Why a path of an output tree is not one that every disk takes and keeps inside the tree. Segments in `sound` were looked at before;
 * those that are right are put there.
 */
function faultOf(path: string, sound: Set<string>): string | undefined {
  if (path === '' || path.startsWith('/')) return 'it is empty or absolute';
  if (Buffer.byteLength(path) > LONGEST_PATH) return 'it is too long';
  if (path !== path.normalize('NFC')) return 'it is not in NFC';
  for (const segment of path.split('/')) {
    if (sound.has(segment)) continue;
    if (segment === '' || segment === '.' || segment === '..') return 'a segment is empty, “.” or “..”';
    if (/[\u0000-\u001f\u007f<>:"|?*\\]/.test(segment)) return 'it holds a character that some disks refuse';
    if (/[. ]$/.test(segment)) return 'a segment ends in a dot or a space';
    if (RESERVED.test(segment)) return 'a segment is a name that Windows keeps for devices';
    if (Buffer.byteLength(segment) > LONGEST_SEGMENT) return 'a segment is too long';
    sound.add(segment);
  }
  return undefined;
}

/** What no path of ours holds: an empty segment, “.” or “..”, and what parts a path on another system. */
const OUTSIDE = /(?:^|[/ \n])\.{0,2}(?:[/\n]|$)|[\\:]/;

/** Takes a path, or lines that end in one behind a space, and says whether any may lead out of its tree. */
export function leadsOut(paths: string): boolean {
  return OUTSIDE.test(paths);
}

/** A path that is what it is without regard to case and normalisation. */
const FOLDED = /^[a-z\d/._-]*$/;

/** Takes a path and gives what it is on a disk that does not mind case or normalisation. */
export function folded(path: string): string {
  return FOLDED.test(path) ? path : path.normalize('NFKC').toLowerCase();
}

/** So many segments that are right are remembered. */
const SEGMENTS = 10_000;

/**
 * Remembers the paths of a sheaf. Throws at one that not every disk takes, and when two are one on a disk that does not mind case or
 * normalisation, or one lies in another. A publisher makes its paths from slugs, so this is a defect of ours and never of the corpus.
 */
export class Paths {
  /** As {@link folded}. */
  readonly files: Set<string> = new Set();
  readonly folders: Set<string> = new Set();
  readonly #sound: Set<string>;
  /** `sound` remembers segments that were looked at. */
  constructor(sound: Set<string> = new Set()) {
    this.#sound = sound;
  }
  /** `old` says that the path is one of this sheaf in the tree that stands, so that every disk takes it. */
  add(path: string, old: boolean): void {
    if (this.#sound.size > SEGMENTS) this.#sound.clear();
    const wrong = old ? undefined : faultOf(path, this.#sound);
    if (wrong !== undefined)
      throw new Error(`${JSON.stringify(path)} cannot be the path of an output file: ${wrong}`);
    const file = folded(path);
    if (this.files.has(file) || this.folders.has(file))
      throw new Error(`two output files are called ${JSON.stringify(path)}`);
    this.files.add(file);
    for (let folder = folderOf(file); folder !== '' && !this.folders.has(folder); folder = folderOf(folder)) {
      if (this.files.has(folder))
        throw new Error(`an output file lies inside another: ${JSON.stringify(path)}`);
      this.folders.add(folder);
    }
  }
}
