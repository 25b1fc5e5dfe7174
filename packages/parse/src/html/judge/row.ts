import { FEATURES } from './feature-names.ts';

/** The features of one block, filled in order. */
export class Row {
  readonly values: Float32Array;
  private at = 0;

  /** Takes room for all rows of a page, and which of them this is: each by itself would cost the engine an allocation outside its heap. */
  constructor(room: Float32Array, number: number) {
    this.values = room.subarray(number * FEATURES.length, (number + 1) * FEATURES.length);
  }

  put(value: number | boolean): void {
    this.values[this.at++] = typeof value === 'number' ? value : value ? 1 : 0;
  }
}
