import { FEATURES } from './feature-names.ts';

/** The features of one block, filled in order. */
export class Row {
  readonly values: Float32Array = new Float32Array(FEATURES.length);
  private at = 0;

  put(value: number | boolean): void {
    this.values[this.at++] = typeof value === 'number' ? value : value ? 1 : 0;
  }
}
