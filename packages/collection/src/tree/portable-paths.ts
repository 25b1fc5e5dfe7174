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

/** A path that is what it is without regard to case and normalisation. */
const FOLDED = /^[a-z\d/._-]*$/;

/**
 * Remembers the paths of a tree. Throws at one that not every disk takes, and when two are one on a disk that does not mind case or
 * normalisation, or one lies in another. A publisher makes its paths from slugs, so this is a defect of ours and never of the corpus.
 */
export class Paths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #sound = new Set<string>();
  /** Paths that stood in one tree already: they go together, and are only looked at when there are others. */
  #old: Set<string> | undefined = new Set();
  /** `old` says that the path is one of the tree that stands. */
  add(path: string, old: boolean): void {
    if (old && this.#old !== undefined) {
      if (this.#old.has(path)) throw twice(path);
      this.#old.add(path);
      return;
    }
    const wrong = faultOf(path, this.#sound);
    if (wrong !== undefined)
      throw new Error(`${JSON.stringify(path)} cannot be the path of an output file: ${wrong}`);
    const folded = FOLDED.test(path) ? path : path.normalize('NFKC').toLowerCase();
    if (this.#files.has(folded) || this.#folders.has(folded)) throw twice(path);
    this.#files.add(folded);
    for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
      const folder = folded.slice(0, end);
      if (this.#files.has(folder))
        throw new Error(`an output file lies inside another: ${JSON.stringify(path)}`);
      if (this.#folders.has(folder)) break;
      this.#folders.add(folder);
    }
  }
  /** Ends it: new paths, old ones and `more` that stood in the tree already are held against each other. */
  settle(more: Iterable<string>): void {
    const old = this.#old ?? new Set();
    this.#old = undefined;
    if (this.#files.size === 0) return;
    for (const path of old) this.add(path, true);
    for (const path of more) this.add(path, true);
  }
}

function twice(path: string): Error {
  return new Error(`two output files are called ${JSON.stringify(path)}`);
}
