import { COPY, CROWD, ROWS } from './copies.ts';
import { bandAt, similarityOf, VALUES } from './signatures.ts';

/**
 * Takes the row of a signature, rows of signatures, and those of them that do not count, and tells whether its article has no copy among
 * the others, and nothing changes for them by its coming or going: it meets no crowd, where it depends on the order of cards which of
 * them are compared.
 */
export function isAlone(own: number, rows: Uint32Array, but: ReadonlySet<number>): boolean {
  const from = own * VALUES;
  const met = new Int32Array(VALUES / ROWS);
  for (let row = 0; row * VALUES < rows.length; row += 1) {
    let meets = false;
    for (let at = 0; at < VALUES; at += ROWS) {
      const there = row * VALUES + at;
      if (rows[from + at] !== rows[there] || bandAt(rows, from + at) !== bandAt(rows, there)) continue;
      if (!meets && but.has(row)) break;
      meets = true;
      met[at / ROWS] = (met[at / ROWS] ?? 0) + 1;
    }
    if (meets && similarityOf(rows, from, rows, row * VALUES) >= COPY) return false;
  }
  return met.every((count) => count < CROWD - 1);
}
