import type { ArticleId, Matter, Picture } from '@offprint/article';
import type { StoredEntry } from './stored.ts';

/** What stands first in a line: all that is asked of every article, whatever changed. */
type Asked = Omit<StoredEntry, 'matter' | 'assets'>;
type Rest = Pick<StoredEntry, 'matter' | 'assets'>;

/** What parts the two; no text in a line holds it, since quotes in texts are escaped. */
const REST = ',"matter":{';

/** Takes an entry and gives its line, with its end. */
export function lineOf(entry: StoredEntry): string {
  const { id, slug, digest, at, length, weight, words, lang, file, facts, links, matter, assets } = entry;
  const first: Asked = { id, slug, digest, at, length, weight, words, lang, file, facts, links };
  const rest: Rest = { matter, assets };
  return `${JSON.stringify(first).slice(0, -1)},${JSON.stringify(rest).slice(1)}\n`;
}

/** An entry as it lies in a catalogue: of its line no more is parsed than is asked for. */
export class CatalogueLine implements StoredEntry {
  readonly id: ArticleId;
  readonly shelf?: string;
  readonly slug: string;
  readonly digest: string;
  readonly at: number;
  readonly length: number;
  readonly weight: number;
  readonly words: number;
  readonly lang: string;
  readonly file: string;
  readonly facts: string;
  readonly links: readonly ArticleId[];
  /** What follows {@link Asked}, with the end of the line, a character for each byte. */
  readonly rest: string;
  #parsed: Rest | undefined;
  constructor(
    { id, slug, shelf, digest, at, length, weight, words, lang, file, facts, links }: Asked,
    rest: string,
  ) {
    if (shelf !== undefined) this.shelf = shelf;
    this.id = id;
    this.slug = slug;
    this.digest = digest;
    this.at = at;
    this.length = length;
    this.weight = weight;
    this.words = words;
    this.lang = lang;
    this.file = file;
    this.facts = facts;
    this.links = links;
    this.rest = rest;
  }
  /** The same on a shelf. */
  on(shelf: string): CatalogueLine {
    return new CatalogueLine({ ...this, shelf, digest: `${this.digest}-${shelf}` }, this.rest);
  }
  get matter(): Matter {
    return this.#parse().matter;
  }
  get assets(): readonly Picture[] {
    return this.#parse().assets;
  }
  #parse(): Rest {
    return (this.#parsed ??= JSON.parse(`{${decoded(this.rest.slice(1))}`));
  }
}

/** A line of a catalogue, a character for each byte, and its entry. */
export interface Row {
  readonly entry: CatalogueLine;
  readonly line: string;
  /** Where the line begins among those that it was read from, in bytes; absent where it is a new one. */
  readonly from?: number;
}

/** Takes lines of a catalogue, a character for each byte, and gives them one by one: most are never decoded. Throws where one is none. */
export function rowsIn(lines: string): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const rest = lines.indexOf(REST, at);
    const end = lines.indexOf('\n', rest) + 1;
    if (rest === -1 || end === 0) throw new Error('a line of the catalogue is damaged');
    const asked: Asked = JSON.parse(`${decoded(lines.slice(at, rest))}}`);
    rows.push({
      entry: new CatalogueLine(asked, lines.slice(rest, end)),
      line: lines.slice(at, end),
      from: at,
    });
    at = end;
  }
  return rows;
}

/** Takes an entry and gives its line and the entry as it lies there. */
export function rowOf(entry: StoredEntry): Row {
  const line = bytesOf(lineOf(entry));
  const [row] = rowsIn(line);
  if (row === undefined) throw new Error('an entry has a line');
  return { entry: row.entry, line };
}

/** Takes a row and gives it with its article at another place in its pack; nothing of it is parsed. */
export function rowAt({ entry }: Row, at: number): Row {
  const { id, slug, digest, length, weight, words, lang, file, facts, links, rest } = entry;
  const first: Asked = { id, slug, digest, at, length, weight, words, lang, file, facts, links };
  const line = `${bytesOf(JSON.stringify(first)).slice(0, -1)}${rest}`;
  return { entry: new CatalogueLine(first, rest), line };
}

/** Takes rows, in order, and the bytes that lines were read from and gives the bytes of these rows: where lines stand in both one after the other, as one piece. */
export function piecesOf(rows: readonly Row[], read: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let [from, to] = [0, 0];
  for (const row of rows) {
    if (row.from !== to) {
      pieces.push(read.subarray(from, to));
      from = row.from ?? to;
      to = from;
    }
    if (row.from === undefined) pieces.push(Buffer.from(row.line, 'latin1'));
    else to += row.line.length;
  }
  return [...pieces, read.subarray(from, to)];
}

/** Takes text and gives its bytes, a character for each. */
function bytesOf(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text).toString('latin1');
}

/** The other way. */
function decoded(bytes: string): string {
  return ASCII.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString();
}

const ASCII = /^[\0-\x7f]*$/;
