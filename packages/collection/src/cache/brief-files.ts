import type { CorpusFile } from '../corpus/walk.ts';

/** What a brief says of a file. */
export interface BriefFile {
  readonly file: string;
  readonly sha256: string;
  /** Digest of the pictures of an article that is published, by the slug it would like and with all its links, and has no copies. */
  readonly pictures: string;
  /** The row of its signature, or -1. */
  readonly signature: number;
}

/** A file of a corpus that is not as a brief says, or may not be; `before` is what that says, `isStamped` whether the disk says the same of it as then. */
export interface Suspect {
  readonly file: CorpusFile;
  readonly before?: BriefFile;
  readonly isStamped: boolean;
}

/** Takes what is known of a file and gives its two lines in a brief. */
export function briefLines({ file, sha256, pictures, signature }: BriefFile): string {
  return `${file}\n${sha256} ${pictures} ${signature}\n`;
}

/** The files of a brief, by name as a walk gives them, as lines: of one that did not change nothing is read, and a corpus has ten thousand. */
export class BriefFiles {
  readonly #text: string;
  /** Where the lines of each file begin. */
  readonly #starts: Int32Array;
  /** {@link CorpusFile.marks} of each. */
  readonly #marks: Float64Array;
  /** What was brought in since, by name, with its stamp; nothing for what is gone. */
  readonly #since = new Map<string, (BriefFile & { readonly stamp: string }) | undefined>();
  /** Takes the text and where the lines of files begin in it. Throws where it has not two for each of the marks. */
  constructor(text: string, start: number, marks: Float64Array) {
    this.#text = text;
    this.#marks = marks;
    this.#starts = new Int32Array(marks.length / 4);
    let at = start;
    this.#starts.forEach((_, index) => {
      this.#starts[index] = at;
      at = text.indexOf('\n', text.indexOf('\n', at) + 1) + 1;
    });
    if (at !== text.length) throw new Error('a brief is damaged');
  }
  put(file: BriefFile & { readonly stamp: string }): void {
    this.#since.set(file.file, file);
  }
  drop(file: string): void {
    this.#since.set(file, undefined);
  }
  /** What is known of the file of a name. */
  get(file: string): BriefFile | undefined {
    if (this.#since.has(file)) return this.#since.get(file);
    let [from, to] = [0, this.#starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#nameAt(middle) < file) from = middle + 1;
      else to = middle;
    }
    return this.#is(from, file) ? this.#at(from) : undefined;
  }
  /** Takes the files of a walk, and which of them may have changed unseen, and gives those that are not as they were, and what was known of those that are gone. */
  differing(
    files: readonly CorpusFile[],
    isYoung: (file: CorpusFile) => boolean,
  ): { readonly suspects: readonly Suspect[]; readonly gone: readonly BriefFile[] } {
    const suspects: Suspect[] = [];
    const gone: BriefFile[] = [];
    const left = new Map(this.#since);
    let at = 0;
    const pass = (): void => {
      if (!this.#since.has(this.#nameAt(at))) gone.push(this.#at(at));
      at += 1;
    };
    for (const file of files) {
      const name = file.file;
      while (at < this.#starts.length && !this.#is(at, name) && this.#nameAt(at) < name) pass();
      const here = this.#is(at, name) ? at++ : undefined;
      const since = this.#since.get(name);
      left.delete(name);
      const isOld = here !== undefined && !this.#since.has(name);
      const isStamped = isOld ? this.#isMarked(here, file) : since?.stamp === file.stamp;
      if (isStamped && !isYoung(file)) continue;
      const before = isOld ? this.#at(here) : since;
      suspects.push({ file, isStamped, ...(before === undefined ? {} : { before }) });
    }
    while (at < this.#starts.length) pass();
    for (const one of left.values()) if (one !== undefined) gone.push(one);
    return { suspects, gone };
  }
  #is(index: number, name: string): boolean {
    const start = this.#starts[index];
    return (
      start !== undefined && this.#text.startsWith(name, start) && this.#text[start + name.length] === '\n'
    );
  }
  #isMarked(index: number, { marks }: CorpusFile): boolean {
    return marks.every((mark, which) => mark === this.#marks[index * 4 + which]);
  }
  #nameAt(index: number): string {
    const start = this.#starts[index] ?? 0;
    return this.#text.slice(start, this.#text.indexOf('\n', start));
  }
  #at(index: number): BriefFile {
    const file = this.#nameAt(index);
    const start = (this.#starts[index] ?? 0) + file.length + 1;
    const [sha256 = '', pictures = '', row] = this.#text
      .slice(start, this.#text.indexOf('\n', start))
      .split(' ');
    return { file, sha256, pictures, signature: Number(row) };
  }
}
