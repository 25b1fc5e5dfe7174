import type { Format } from '@offprint/article';
import { formatOf } from '@offprint/parse/formats';
import { lstatSync, statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { OnProgress } from '../progress.ts';
import { admit, listFolder } from './admit.ts';

/** A file of a corpus that may be read. */
export interface CorpusFile {
  /** Its name in the corpus: relative, `/` between its segments, NFC. */
  readonly file: string;
  /** Its absolute path on the disk, spelled as the disk spells it. */
  readonly path: string;
  readonly kind: 'article' | 'image' | 'other';
  readonly format: Format | undefined;
  /** Changes whenever the disk says that the file changed. */
  readonly stamp: string;
  /** What {@link stamp} says: size, the two times in milliseconds since 1970, inode. What changes a file after a look at it moves a time by more than such a number may be off. */
  readonly marks: Marks;
  /** The later of its two times, in milliseconds since 1970: a file younger than a look at it may change unseen. */
  readonly touched: number;
}

export type Marks = readonly [size: number, modified: number, changed: number, inode: number];

/** A file of a corpus that is not read, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly kind: 'article' | 'image' | 'other';
  readonly reason: string;
  /** An article that would have been read, had its name not been wrong; or a folder that cannot be listed. */
  readonly failed: boolean;
}

export interface Walk {
  readonly files: readonly CorpusFile[];
  readonly refused: readonly RefusedFile[];
}

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * Takes the real path of a corpus and gives all its files, each list sorted by name, by code unit.
 * `leaveOut` holds absolute paths of folders that are not part of it (the output, the cache).
 */
export function walkCorpus(
  root: string,
  leaveOut: ReadonlySet<string> = new Set(),
  onProgress?: OnProgress,
): Walk {
  const files: CorpusFile[] = [];
  const refused: RefusedFile[] = [];
  const folders: { readonly path: string; readonly name: string; readonly page: boolean }[] = [
    { path: root, name: '', page: false },
  ];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = listFolder(folder.path);
    if (entries === undefined) {
      refused.push({
        file: folder.name.slice(0, -1),
        kind: 'other',
        reason: 'a folder that cannot be listed',
        failed: true,
      });
      continue;
    }
    let known: ReadonlySet<string> | undefined;
    const names = (): ReadonlySet<string> => (known ??= new Set(entries.map(({ name }) => name)));
    const stem = folder.path.endsWith(sep) ? folder.path : `${folder.path}${sep}`;
    for (const entry of entries) {
      const path = stem + entry.name;
      const file = folder.name + entry.name.normalize('NFC');
      const is = admit(root, folder.path, entry);
      // What lies beside a saved page is a part of it, whatever its ending.
      const format = folder.page ? undefined : formatOf(file);
      const kind = kindOf(file, format);
      if (is.is === 'folder') {
        if (!leaveOut.has(path))
          folders.push({ path, name: `${file}/`, page: folder.page || isPageFolder(entry.name, names) });
      } else if (is.is === 'refused') {
        refused.push({ file, kind, reason: is.reason, failed: false });
      } else if (is.is === 'file') {
        const stat = statOf(path, entry.isSymbolicLink());
        if (stat === undefined)
          refused.push({ file, kind, reason: 'it was gone, or could not be looked at', failed: true });
        else files.push(new WalkedFile(root, file, path, { kind, format }, stat));
      }
    }
    onProgress?.({ what: 'files found', done: files.length });
  }
  return { files: eachOnce(files, refused), refused: refused.sort(byFile) };
}

/** Two names that differ only in Unicode normalisation are one name in a corpus: the one that is spelled in NFC is kept. */
function eachOnce(files: CorpusFile[], refused: RefusedFile[]): readonly CorpusFile[] {
  files.sort((a, b) => byFile(a, b) || bySpelling(a, b));
  return files.filter(({ file, kind }, index) => {
    if (file !== files[index - 1]?.file) return true;
    refused.push({
      file,
      kind,
      reason: 'a second file whose name differs only in Unicode normalisation',
      failed: true,
    });
    return false;
  });
}

/** The one that is spelled in NFC first; then by code unit. */
function bySpelling(a: CorpusFile, b: CorpusFile): number {
  const strange = ({ path }: CorpusFile): number => Number(path !== path.normalize('NFC'));
  return strange(a) - strange(b) || (a.path < b.path ? -1 : 1);
}

/** Holds no path where that is the name under the root: there may be a million. */
class WalkedFile implements CorpusFile {
  readonly file: string;
  readonly kind: CorpusFile['kind'];
  readonly format: Format | undefined;
  readonly marks: Marks;
  readonly #root: string;
  readonly #spelled: string | undefined;
  constructor(
    root: string,
    file: string,
    path: string,
    { kind, format }: Pick<CorpusFile, 'kind' | 'format'>,
    stat: Stats,
  ) {
    this.file = file;
    this.kind = kind;
    this.format = format;
    this.marks = [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino];
    this.#root = root;
    this.#spelled = path === root + sep + file ? undefined : path;
  }
  get stamp(): string {
    return this.marks.join('_');
  }
  get touched(): number {
    return Math.max(this.marks[1], this.marks[2]);
  }
  get path(): string {
    return this.#spelled ?? this.#root + sep + this.file;
  }
}

const NO_THROW = { throwIfNoEntry: false } as const;

/** Nothing for what is gone, or lies in a folder that may be listed and not entered. */
function statOf(path: string, follow: boolean): Stats | undefined {
  try {
    return (follow ? statSync : lstatSync)(path, NO_THROW);
  } catch {
    return undefined;
  }
}

/** Whether a folder holds the parts of a saved page that stands beside it: `name_files` beside `name.html`. */
function isPageFolder(name: string, siblings: () => ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files|-Dateien|_archivos|_fichiers)$/.exec(name)?.[1];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => siblings().has(page + ending));
}

function kindOf(file: string, format: Format | undefined): CorpusFile['kind'] {
  if (format !== undefined) return 'article';
  return IMAGE.test(file) ? 'image' : 'other';
}

/** Takes files, sorted by name as a walk gives them, and gives the one of a name. */
export function fileNamed(files: readonly CorpusFile[], name: string): CorpusFile | undefined {
  let [from, to] = [0, files.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((files[middle]?.file ?? '') < name) from = middle + 1;
    else to = middle;
  }
  return files[from]?.file === name ? files[from] : undefined;
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
