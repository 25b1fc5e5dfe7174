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

/**
 * The signatures of all cards, outside the engine's heap and four bytes a value: as the base64 that stands in a state's line they were
 * a fifth of all that is kept of an article. A card holds the number of its own.
 */
export class Signatures {
  readonly #pieces: Uint32Array[] = [];
  readonly #empty = new Set<number>();
  #count = 0;
  /** Takes a signature, as {@link valuesOf} does, and gives its number. */
  add(base64: string): number {
    const number = this.#count++;
    if (number % PIECE === 0) this.#pieces.push(new Uint32Array(PIECE * VALUES));
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
  /** {@link bandAt} a row of a signature; nothing for an empty one. */
  band(number: number, row: number): number | undefined {
    if (this.#empty.has(number)) return undefined;
    return bandAt(this.#pieces[Math.floor(number / PIECE)], (number % PIECE) * VALUES + row);
  }
  /** {@link similarityOf} two signatures. */
  similarity(a: number, b: number): number {
    const [left, right] = [this.#pieces[Math.floor(a / PIECE)], this.#pieces[Math.floor(b / PIECE)]];
    return similarityOf(left, (a % PIECE) * VALUES, right, (b % PIECE) * VALUES);
  }
  #of(number: number): Uint32Array {
    const at = (number % PIECE) * VALUES;
    return this.#pieces[Math.floor(number / PIECE)]?.subarray(at, at + VALUES) ?? new Uint32Array(VALUES);
  }
}
