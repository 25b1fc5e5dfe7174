import type { Card } from './card.ts';
import { Signatures } from './signatures.ts';

/** Two files are copies of one article when their MinHash signatures agree in at least this share of places. */
export const COPY = 0.3;

/** Rows of a band: two signatures meet when all values of one band are equal. */
export const ROWS = 2;
/** Beyond this many in one bucket, each is only compared with its first ones: a bucket of thousands is one phrase, not copies. */
export const CROWD = 64;

/**
 * Takes the cards of a collection and gives, for each card that is a copy, the card it is a copy of: the better one
 * ({@link byRank}). Candidates meet in buckets of the bands of their `signatures`, so the work grows with the cards and not with
 * their pairs. Cards of one id are one article, whatever their texts. The result does not depend on the order of cards.
 */
export function findCopies(cards: readonly Card[], signatures: Signatures): ReadonlyMap<Card, Card> {
  const ordered = byRank(cards);
  const groups = new Groups(ordered.length);
  joinSameIds(ordered, groups);
  const numbers = Int32Array.from(ordered, ({ signature }) => signature);
  const firsts = new Firsts(ordered.length);
  // Band after band, so that no more than one band's buckets are held at a time.
  for (const row of Signatures.bands(ROWS)) {
    firsts.clear();
    joinBand(row, numbers, signatures, firsts, groups);
  }
  const best = new Map<number, Card>();
  const copies = new Map<Card, Card>();
  ordered.forEach((card, index) => {
    const group = groups.of(index);
    const published = best.get(group);
    if (published === undefined) best.set(group, card);
    else copies.set(card, published);
  });
  return copies;
}

function joinSameIds(cards: readonly Card[], groups: Groups): void {
  const byId = new Map<string, number>();
  cards.forEach(({ id }, index) => {
    const first = byId.get(id);
    if (first === undefined) byId.set(id, index);
    else groups.join(first, index);
  });
}

function joinBand(
  row: number,
  numbers: Int32Array,
  signatures: Signatures,
  firsts: Firsts,
  groups: Groups,
): void {
  const buckets = new Map<number, number[]>();
  const similarity = (one: number, other: number): number =>
    signatures.similarity(numbers[one] ?? 0, numbers[other] ?? 0);
  for (let index = 0; index < numbers.length; index += 1) {
    const key = signatures.band(numbers[index] ?? 0, row);
    if (key === undefined) continue;
    const first = firsts.of(key, index);
    if (first === index) continue;
    const bucket = buckets.get(key) ?? [first];
    buckets.set(key, bucket);
    for (const other of bucket) {
      if (groups.of(other) !== groups.of(index) && similarity(other, index) >= COPY)
        groups.join(other, index);
    }
    if (bucket.length < CROWD) bucket.push(index);
  }
}

/**
 * Orders cards, of two copies the better first: not a draft, with a date, with a source, longer; when all that is equal, the one whose
 * name is shorter, for who makes a copy adds to the name (`post copy.md`, `post (1).md`, `old/post.md`); then by name. Each is looked at once.
 */
function byRank(cards: readonly Card[]): readonly Card[] {
  const merits = new Int8Array(cards.length);
  const words = new Float64Array(cards.length);
  cards.forEach(({ matter }, index) => {
    merits[index] = known(matter) - (matter.draft === true ? KNOWN : 0);
    words[index] = matter.words;
  });
  const order = Uint32Array.from(cards, (_, index) => index).sort((one, other) => {
    const [a, b] = [cards[one]?.file ?? '', cards[other]?.file ?? ''];
    return (
      (merits[other] ?? 0) - (merits[one] ?? 0) ||
      (words[other] ?? 0) - (words[one] ?? 0) ||
      a.length - b.length ||
      (a < b ? -1 : a > b ? 1 : 0)
    );
  });
  return Array.from(order, (index) => cards[index]).filter((card) => card !== undefined);
}

/** More than anything known of an article counts for. */
const KNOWN = 3;

function known(matter: Card['matter']): number {
  return (
    Number(matter.published !== undefined) +
    Number(matter.source.name !== undefined || matter.source.url !== undefined)
  );
}

/** The first card of each bucket: most stay alone in theirs, so these are kept in a table of numbers. */
class Firsts {
  readonly #keys: Float64Array;
  readonly #cards: Int32Array;
  constructor(size: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * size + 2));
    this.#keys = new Float64Array(places);
    this.#cards = new Int32Array(places);
  }
  clear(): void {
    this.#cards.fill(-1);
  }
  /** Gives the first card that came with a key: this one, if none did. */
  of(key: number, card: number): number {
    const last = this.#cards.length - 1;
    // Both parts of the key are spread by odd constants, so that neighbours do not crowd.
    let at = (Math.imul(key % 2 ** 21, 0x9e3779b1) ^ Math.imul(key / 2 ** 21, 0x85ebca6b)) & last;
    for (;;) {
      const there = this.#cards[at] ?? card;
      if (there === -1) {
        this.#keys[at] = key;
        this.#cards[at] = card;
        return card;
      }
      if (this.#keys[at] === key) return there;
      at = (at + 1) & last;
    }
  }
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
    for (let at = index; at !== root;) {
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
