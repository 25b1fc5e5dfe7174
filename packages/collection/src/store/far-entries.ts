import { openSync } from 'node:fs';
import type { ArticleId } from '@offprint/article';
import { Overflow } from './overflow.ts';
import { readLines } from './read-lines.ts';
import type { StoredEntry } from './stored.ts';

/** Takes the path of a catalogue and gives its entries, of which little more than the ids is held, and the SHA-256 of its lines. Throws what the file system throws. */
export function readFarEntries(path: string): {
  readonly entries: readonly FarEntry[];
  readonly digest: string;
} {
  // Opened first, so that a catalogue that takes its place meanwhile is not the one that is read.
  const descriptor = openSync(path, 'r');
  const ids: ArticleId[] = [];
  const starts: number[] = [];
  let end = 0;
  const { first, digest } = readLines(descriptor, 1, (line) => {
    const { id }: StoredEntry = JSON.parse(line);
    ids.push(id);
    starts.push(end);
    end += Buffer.byteLength(line) + 1;
    return undefined;
  });
  const head = Buffer.byteLength(first) + 1;
  const lines = Overflow.over<StoredEntry>(
    path,
    descriptor,
    Float64Array.from(starts, (at) => head + at),
    head + end,
  );
  return { entries: ids.map((id, number) => new FarEntry(id, number, lines)), digest };
}

/** An entry of a large catalogue: all but its id is read from the disk when it is asked for. */
export class FarEntry implements StoredEntry {
  readonly id: ArticleId;
  readonly shelf?: string;
  readonly #number: number;
  readonly #lines: Overflow<StoredEntry>;
  constructor(id: ArticleId, number: number, lines: Overflow<StoredEntry>, shelf?: string) {
    this.id = id;
    this.#number = number;
    this.#lines = lines;
    if (shelf !== undefined) this.shelf = shelf;
  }
  /** The same on a shelf. */
  on(shelf: string): FarEntry {
    return new FarEntry(this.id, this.#number, this.#lines, shelf);
  }
  get slug(): string {
    return this.#line.slug;
  }
  get matter(): StoredEntry['matter'] {
    return this.#line.matter;
  }
  get digest(): string {
    const { digest } = this.#line;
    return this.shelf === undefined ? digest : `${digest}-${this.shelf}`;
  }
  get assets(): StoredEntry['assets'] {
    return this.#line.assets;
  }
  get links(): StoredEntry['links'] {
    return this.#line.links;
  }
  get words(): number {
    return this.#line.words;
  }
  get file(): string {
    return this.#line.file;
  }
  get facts(): string {
    return this.#line.facts;
  }
  get lang(): string {
    return this.#line.lang;
  }
  get weight(): number {
    return this.#line.weight;
  }
  get at(): number {
    return this.#line.at;
  }
  get length(): number {
    return this.#line.length;
  }
  get #line(): StoredEntry {
    return this.#lines.get(this.#number);
  }
}
