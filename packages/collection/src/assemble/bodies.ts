import type { BodyPlace } from './card.ts';

const DIGEST = 32;
const FIRST = 1024;

/** Where bodies lie, outside the engine's heap and 50 bytes each: as objects they take four times as much. */
export class Bodies {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #in = new Uint16Array(FIRST);
  #at = new Float64Array(FIRST);
  #length = new Uint32Array(FIRST);
  #digest = Buffer.alloc(FIRST * DIGEST);

  set(number: number, { in: name, at, length, digest }: BodyPlace): void {
    while (number >= this.#at.length) this.#grow();
    let known = this.#numbers.get(name);
    if (known === undefined) {
      known = this.#names.push(name) - 1;
      this.#numbers.set(name, known);
    }
    this.#in[number] = known;
    this.#at[number] = at;
    this.#length[number] = length;
    this.#digest.write(digest, number * DIGEST, 'hex');
  }
  get(number: number): BodyPlace {
    return {
      in: this.#names[this.#in[number] ?? 0] ?? '',
      at: this.#at[number] ?? 0,
      length: this.#length[number] ?? 0,
      digest: this.#digest.toString('hex', number * DIGEST, (number + 1) * DIGEST),
    };
  }
  #grow(): void {
    const size = 2 * this.#at.length;
    const [names, at, length] = [new Uint16Array(size), new Float64Array(size), new Uint32Array(size)];
    names.set(this.#in);
    at.set(this.#at);
    length.set(this.#length);
    this.#in = names;
    this.#at = at;
    this.#length = length;
    this.#digest = Buffer.concat([this.#digest], size * DIGEST);
  }
}
