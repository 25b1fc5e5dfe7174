import { closeSync } from 'node:fs';
import { readAll } from '../store/read-all.ts';
import { openNew } from '../store/replace-file.ts';
import { writeAll } from '../store/write-all.ts';

/** Values of a signature. */
export const VALUES = 128;
/** Bytes of a signature. */
export const SIGNATURE_BYTES: number = VALUES * 4;
/** How many signatures lie in one piece of memory. */
const PIECE = 2048;
const NONE = 0xffff_ffff;

/** Takes a signature, base64 of its 32-bit values, little-endian, and gives the values; of another width, those of an empty one. */
export function valuesOf(base64 = ''): Uint32Array {
  const values = new Uint32Array(VALUES);
  readInto(values, base64);
  return values;
}

function readInto(values: Uint32Array, base64: string): void {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === SIGNATURE_BYTES)
    for (let at = 0; at < VALUES; at += 1) values[at] = bytes.readUInt32LE(at * 4);
  else values.fill(NONE);
}

/** One number for the two values of a band that begin at a place: of the second as many bits as a number holds; equal bands give equal numbers. */
export function bandAt(values: Uint32Array | undefined, at: number): number {
  return (values?.[at] ?? 0) * 2 ** 21 + ((values?.[at + 1] ?? 0) >>> 11);
}

/** The estimated Jaccard similarity of what two signatures were made from: the share of places where they agree. Takes where each begins. */
export function similarityOf(
  left: Uint32Array | undefined,
  from: number,
  right: Uint32Array | undefined,
  to: number,
): number {
  let same = 0;
  for (let at = 0; at < VALUES; at += 1) if (left?.[from + at] === right?.[to + at]) same += 1;
  return same / VALUES;
}

/** How many pieces are held; those after them lie on the disk. */
const HELD = 16;
/** How many values of every signature on the disk are looked at in one go. */
const STRIPE = 16;

/**
 * The signatures of all cards, outside the engine's heap and four bytes a value: as the base64 that stands in a state's line they were
 * a fifth of all that is kept of an article. A card holds the number of its own. After the first some ten thousand they lie in a file.
 */
export class Signatures {
  readonly #path: string | undefined;
  readonly #most: number;
  readonly #pieces: (Uint32Array | undefined)[] = [];
  readonly #empty = new Set<number>();
  #descriptor: number | undefined;
  #count = 0;
  #stripe: { readonly from: number; readonly values: Uint32Array } | undefined;

  /** Takes the path of the file; without one all are held. */
  constructor(path?: string, held: number = HELD) {
    this.#path = path;
    this.#most = path === undefined ? Infinity : held;
  }
  /** Takes a signature, as {@link valuesOf} does, and gives its number. */
  add(base64: string): number {
    const number = this.#count++;
    if (number % PIECE === 0) {
      this.#putAway();
      this.#pieces.push(new Uint32Array(PIECE * VALUES));
    }
    const values = this.#of(number);
    readInto(values, base64);
    if (values.every((value) => value === NONE)) this.#empty.add(number);
    return number;
  }
  /** Gives a signature as it was added. */
  textOf(number: number): string {
    const bytes = Buffer.alloc(VALUES * 4);
    this.#of(number).forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
    return bytes.toString('base64');
  }
  /** Gives the values of a signature as they lie in memory. */
  bytesOf(number: number): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#of(number);
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  /** Where the bands of a signature begin, each of so many values. */
  static bands(rows: number): readonly number[] {
    return Array.from({ length: Math.floor(VALUES / rows) }, (_, index) => index * rows);
  }
  /** {@link bandAt} a row of a signature; nothing for an empty one. Who asks for row after row has the disk read once for each stripe of them. */
  band(number: number, row: number): number | undefined {
    if (this.#empty.has(number)) return undefined;
    const piece = this.#pieces[Math.floor(number / PIECE)];
    if (piece !== undefined) return bandAt(piece, (number % PIECE) * VALUES + row);
    return bandAt(this.#stripeOf(row), (number - this.#most * PIECE) * STRIPE + (row % STRIPE));
  }
  /** {@link similarityOf} two signatures. */
  similarity(a: number, b: number): number {
    const [left, right] = [this.#pieces[Math.floor(a / PIECE)], this.#pieces[Math.floor(b / PIECE)]];
    if (left === undefined || right === undefined) return similarityOf(this.#of(a), 0, this.#of(b), 0);
    return similarityOf(left, (a % PIECE) * VALUES, right, (b % PIECE) * VALUES);
  }
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
  #of(number: number): Uint32Array {
    const [index, at] = [Math.floor(number / PIECE), (number % PIECE) * VALUES];
    const piece = this.#pieces[index];
    if (piece !== undefined) return piece.subarray(at, at + VALUES);
    return this.#read(new Uint32Array(VALUES), index, at * 4);
  }
  /** The last piece is full: it goes to the disk, unless it is one of the first. */
  #putAway(): void {
    const last = this.#pieces.length - 1;
    const piece = this.#pieces[last];
    if (piece === undefined || last < this.#most || this.#path === undefined) return;
    this.#descriptor ??= openNew(this.#path);
    const bytes = new Uint8Array(piece.buffer);
    const start = (last - this.#most) * PIECE * SIGNATURE_BYTES;
    writeAll(this.#descriptor, bytes, start);
    this.#pieces[last] = undefined;
    this.#stripe = undefined;
  }
  #read(into: Uint32Array, piece: number, from: number): Uint32Array {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    const start = (piece - this.#most) * PIECE * SIGNATURE_BYTES + from;
    readAll(this.#descriptor, bytes, start, this.#path ?? 'nothing');
    return into;
  }
  /** Some values, among them those of a row, of every signature on the disk. */
  #stripeOf(row: number): Uint32Array {
    const from = row - (row % STRIPE);
    if (this.#stripe?.from === from) return this.#stripe.values;
    const away = this.#pieces.lastIndexOf(undefined) + 1 - this.#most;
    const values = this.#stripe?.values ?? new Uint32Array(away * PIECE * STRIPE);
    const piece = new Uint32Array(PIECE * VALUES);
    for (let index = 0; index < away; index += 1) {
      this.#read(piece, this.#most + index, 0);
      for (let at = 0; at < PIECE; at += 1)
        values.set(
          piece.subarray(at * VALUES + from, at * VALUES + from + STRIPE),
          (index * PIECE + at) * STRIPE,
        );
    }
    this.#stripe = { from, values };
    return values;
  }
}
