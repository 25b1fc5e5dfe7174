import { COPY, CROWD, ROWS } from './copies.ts';
import { bandAt, similarityOf, VALUES } from './signatures.ts';

/**
 * Takes all signatures, one after the other, the number of one that has no copies, and its new values, and tells whether it has none
 * after the change either, and nothing else changes for it: neither the old values nor the new ones meet a crowd, where it depends on the
 * order of cards which of them are compared.
 */
export function isAlone(signatures: Uint32Array, number: number, values: Uint32Array): boolean {
  const old = signatures.subarray(number * VALUES, (number + 1) * VALUES);
  return [old, values].every((own) => {
    const met = new Int32Array(VALUES / ROWS);
    for (let other = 0; other * VALUES < signatures.length; other += 1) {
      if (other === number) continue;
      let meets = false;
      for (let at = 0; at < VALUES; at += ROWS) {
        const there = other * VALUES + at;
        if (own[at] !== signatures[there] || bandAt(own, at) !== bandAt(signatures, there)) continue;
        meets = true;
        met[at / ROWS] = (met[at / ROWS] ?? 0) + 1;
      }
      if (meets && similarityOf(own, 0, signatures, other * VALUES) >= COPY) return false;
    }
    return met.every((count) => count < CROWD - 1);
  });
}
