import { closeSync } from 'node:fs';
import { readAll } from './read-all.ts';
import { openNew } from './replace-file.ts';
import { writeAll } from './write-all.ts';

/** Bytes that are gathered before they are written, and read at once: who reads in the order of writing asks the disk rarely. */
const WINDOW = 1 << 18;

/**
 * Values that are too many to be held: each lies as a line of JSON in a file of its own until the build ends, and only where it begins is
 * held. The file has no name that is ever read again, so whatever ends the build leaves nothing but room to be swept.
 */
export class Overflow<T> {
  readonly #path: string;
  #descriptor: number | undefined;
  #starts = new Float64Array(1024);
  #count = 0;
  #end = 0;
  #waiting: Buffer[] = [];
  #written = 0;
  readonly #window = Buffer.allocUnsafeSlow(WINDOW);
  /** Of what stretch of the file the window holds the bytes. */
  #from = 0;
  #to = 0;
  #last: { readonly number: number; readonly value: T } | undefined;

  /** Takes the path of a file that is made when the first value comes. */
  constructor(path: string) {
    this.#path = path;
  }
  /** Takes a file that stands, open for reading, and where each of its lines begins and the last ends, and gives its values. */
  static over<T>(
    path: string,
    descriptor: number,
    starts: Float64Array<ArrayBuffer>,
    end: number,
  ): Overflow<T> {
    const values = new Overflow<T>(path);
    values.#descriptor = descriptor;
    values.#starts = starts;
    values.#count = starts.length;
    values.#end = end;
    values.#written = end;
    return values;
  }
  /** Takes a value and gives its number. */
  add(value: T): number {
    const bytes = Buffer.from(JSON.stringify(value));
    if (this.#count === this.#starts.length) {
      const longer = new Float64Array(2 * this.#count);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.#count] = this.#end;
    this.#end += bytes.length;
    this.#waiting.push(bytes);
    if (this.#end - this.#written > WINDOW) this.#write();
    return this.#count++;
  }
  /** Gives a value as JSON makes it again. */
  get(number: number): T {
    if (this.#last?.number === number) return this.#last.value;
    const start = this.#starts[number] ?? 0;
    const end = number + 1 < this.#count ? (this.#starts[number + 1] ?? 0) : this.#end;
    if (end > this.#written) this.#write();
    const value: T = JSON.parse(this.#text(start, end));
    this.#last = { number, value };
    return value;
  }
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
  #write(): void {
    this.#descriptor ??= openNew(this.#path);
    const bytes = Buffer.concat(this.#waiting);
    this.#written += writeAll(this.#descriptor, bytes, this.#written).length;
    this.#waiting = [];
  }
  #text(start: number, end: number): string {
    if (end - start > WINDOW) return this.#read(Buffer.alloc(end - start), start).toString('utf8');
    if (start < this.#from || end > this.#to) {
      // Who comes from what is held goes on, as far as can be told; who comes from elsewhere goes elsewhere.
      const goesOn = start >= this.#from && start <= this.#to;
      const most = goesOn ? Math.min(WINDOW, this.#written - start) : end - start;
      this.#read(this.#window.subarray(0, most), start);
      this.#from = start;
      this.#to = start + most;
    }
    return this.#window.toString('utf8', start - this.#from, end - this.#from);
  }
  #read(into: Buffer, start: number): Buffer {
    return readAll(this.#descriptor, into, start, this.#path);
  }
}
