import type { Ledger, LedgerEntry } from '@offprint/article';
import { ledgerLine, ledgerLines } from './ledger-lines.ts';

const OPEN = '[';
const CLOSE = '\n ]';
const FILE = '\n  {\n   "file": ';

/**
 * Takes the text of a ledger that holds other files too, what it says of some, what it is to say of some instead, and its counts then, and
 * gives the new text; no entry is parsed. Throws where it does not say that.
 */
export function spliceLedger(
  text: string,
  was: readonly LedgerEntry[],
  now: readonly LedgerEntry[],
  counts: Ledger['counts'],
): string {
  const [before = '', after = ''] = [...ledgerLines({ counts, entries: [] })];
  let entries = text.slice(text.indexOf(OPEN) + 1, text.lastIndexOf(CLOSE));
  for (const entry of was) {
    const line = ledgerLine(entry);
    const at = entries.indexOf(line);
    if (at === -1) throw new Error(`the ledger does not say what became of ${entry.file}`);
    const end = at + line.length;
    entries = at === 0 ? entries.slice(end + 1) : entries.slice(0, at - 1) + entries.slice(end);
  }
  for (const entry of now) {
    const at = placeOf(entry.file, entries);
    entries =
      at === entries.length
        ? `${entries},${ledgerLine(entry)}`
        : `${entries.slice(0, at)}${ledgerLine(entry)},${entries.slice(at)}`;
  }
  return `${before}${entries}\n ${after}`;
}

/** Where the first entry begins whose file sorts after one, or all entries end. */
function placeOf(file: string, entries: string): number {
  let [low, high, place] = [0, entries.length, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = entries.indexOf(FILE, middle);
    const isBehind = at === -1 || at >= high;
    if (!isBehind && fileAt(entries, at) <= file) {
      low = at + 1;
      continue;
    }
    if (!isBehind) place = at;
    high = middle;
  }
  return place;
}

function fileAt(entries: string, at: number): string {
  const start = at + FILE.length;
  return JSON.parse(entries.slice(start, entries.indexOf(',\n', start)));
}
