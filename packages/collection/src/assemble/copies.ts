import type { Card } from './card.ts';

/** Two files are copies of one article when their MinHash signatures agree in at least this share of places. */
export const COPY = 0.3;

/** Rows of a band: two signatures meet when all values of one band are equal. */
const ROWS = 2;
/** Beyond this many in one bucket, each is only compared with its first ones: a bucket of thousands is one phrase, not copies. */
const CROWD = 64;

/**
 * Takes the cards of a collection and gives, for each card that is a copy, the card it is a copy of: the better one
 * ({@link better}). Candidates meet in buckets of their signature's bands, so the work grows with the cards and not with
 * their pairs. Cards of one id are one article, whatever their texts. The result does not depend on the order of cards.
 */
export function findCopies(cards: readonly Card[]): ReadonlyMap<Card, Card> {
  const groups = new Groups(cards.length);
  const ordered = cards.map((card, index) => ({ card, index })).sort((a, b) => better(a.card, b.card));
  const signatures = new Map(ordered.map(({ card, index }) => [index, valuesOf(card.signature)]));
  const byId = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  for (const { card, index } of ordered) {
    const first = byId.get(card.id);
    if (first === undefined) byId.set(card.id, index);
    else groups.join(first, index);
    const signature = signatures.get(index) ?? new Uint32Array();
    for (let row = 0; row + ROWS <= signature.length; row += ROWS) {
      const band = `${row}:${signature.subarray(row, row + ROWS).join(',')}`;
      const bucket = buckets.get(band);
      if (bucket === undefined) {
        buckets.set(band, [index]);
        continue;
      }
      for (const other of bucket) {
        if (groups.of(other) !== groups.of(index) && alike(signature, signatures.get(other) ?? new Uint32Array()) >= COPY) groups.join(other, index);
      }
      if (bucket.length < CROWD) bucket.push(index);
    }
  }
  const best = new Map<number, Card>();
  const copies = new Map<Card, Card>();
  for (const { card, index } of ordered) {
    const group = groups.of(index);
    const published = best.get(group);
    if (published === undefined) best.set(group, card);
    else copies.set(card, published);
  }
  return copies;
}

/**
 * Orders two copies, the better first: not a draft, with a date, with a source, longer, then by the name of the file.
 */
export function better(a: Card, b: Card): number {
  return (
    Number(a.matter.draft ?? false) - Number(b.matter.draft ?? false) ||
    known(b) - known(a) ||
    b.matter.words - a.matter.words ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
  );
}

function known({ matter }: Card): number {
  return Number(matter.published !== undefined) + Number(matter.source.name !== undefined || matter.source.url !== undefined);
}

/** The estimated Jaccard similarity of what two signatures were made from: the share of places where they agree. */
function alike(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (let at = 0; at < a.length; at += 1) if (a[at] === b[at]) same += 1;
  return same / a.length;
}

function valuesOf(signature: string): Uint32Array {
  const bytes = Buffer.from(signature, 'base64');
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

/** Which cards belong together; the root of each group is the one that joined first. */
class Groups {
  readonly #parent: Int32Array;
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }
  of(index: number): number {
    let root = index;
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) root = up;
    for (let at = index; at !== root; ) {
      const up = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = up;
    }
    return root;
  }
  join(into: number, index: number): void {
    this.#parent[this.of(index)] = this.of(into);
  }
}
