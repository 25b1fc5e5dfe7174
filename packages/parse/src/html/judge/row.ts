import { FEATURES } from './feature-names.ts';

/** The features of one block, filled in order. */
export interface Row {
  readonly values: Float32Array;
  put(value: number | boolean): void;
}

export function newRow(): Row {
  const values = new Float32Array(FEATURES.length);
  let at = 0;
  return {
    values,
    put(value) {
      values[at++] = Number(value);
    },
  };
}
