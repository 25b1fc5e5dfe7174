/** Values of a signature. */
export const VALUES = 128;
/** Bytes of a signature. */
export const SIGNATURE_BYTES: number = VALUES * 4;
/** How many signatures lie in one piece of memory. */
const PIECE = 2048;
const NONE = 0xffff_ffff;

/** Takes a signature, base64 of its 32-bit values, little-endian, and gives the values; of another width, those of an empty one. */
export function valuesOf(base64 = ''): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  const values = new Uint32Array(VALUES).fill(NONE);
  if (bytes.length === VALUES * 4) values.forEach((_, at) => (values[at] = bytes.readUInt32LE(at * 4)));
  return values;
}

/**
 * The signatures of all cards, outside the engine's heap and four bytes a value: as the base64 that stands in a state's line they were
 * a fifth of all that is kept of an article. A card holds the number of its own.
 */
export class Signatures {
  readonly #pieces: Uint32Array[] = [];
  readonly #empty = new Set<number>();
  #count = 0;
  /** Takes a signature, base64 of its 32-bit values, little-endian, and gives its number; one of another width counts as empty. */
  add(base64: string): number {
    const bytes = Buffer.from(base64, 'base64');
    const number = this.#count++;
    if (number % PIECE === 0) this.#pieces.push(new Uint32Array(PIECE * VALUES));
    const values = this.#of(number);
    if (bytes.length === VALUES * 4)
      for (let at = 0; at < VALUES; at += 1) values[at] = bytes.readUInt32LE(at * 4);
    else values.fill(NONE);
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
  /** One number for the values of a band: two rows, of the second as many bits as a number holds; equal bands give equal numbers. */
  band(number: number, row: number): number | undefined {
    if (this.#empty.has(number)) return undefined;
    const values = this.#pieces[Math.floor(number / PIECE)];
    const at = (number % PIECE) * VALUES + row;
    return (values?.[at] ?? 0) * 2 ** 21 + ((values?.[at + 1] ?? 0) >>> 11);
  }
  /** The estimated Jaccard similarity of what two signatures were made from: the share of places where they agree. */
  similarity(a: number, b: number): number {
    const [left, right] = [this.#pieces[Math.floor(a / PIECE)], this.#pieces[Math.floor(b / PIECE)]];
    const [from, to] = [(a % PIECE) * VALUES, (b % PIECE) * VALUES];
    let same = 0;
    for (let at = 0; at < VALUES; at += 1) if (left?.[from + at] === right?.[to + at]) same += 1;
    return same / VALUES;
  }
  #of(number: number): Uint32Array {
    const at = (number % PIECE) * VALUES;
    return this.#pieces[Math.floor(number / PIECE)]?.subarray(at, at + VALUES) ?? new Uint32Array(VALUES);
  }
}
