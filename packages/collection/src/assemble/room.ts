import { join } from 'node:path';
import type { Matter, Message } from '@offprint/article';
import type { Known, Line } from '../cache/state.ts';
import { CACHE } from '../store/places.ts';
import { Overflow } from '../store/overflow.ts';
import { SPILL } from '../work/spill.ts';
import { Bodies } from './bodies.ts';
import type { BodyPlace, Card } from './card.ts';
import { Condenser } from './condense.ts';
import { Signatures } from './signatures.ts';

/** How many files are held with all that is known of them, some two kilobytes each. */
const HELD = 32_768;

/** What is known of a file beside what an assembly looks at again and again. */
type Rest = Omit<Line, 'file' | 'stamp' | 'card'> & {
  readonly matter?: Matter;
  readonly messages?: readonly Message[];
};

/**
 * What all files of a build share: their signatures and texts. Of the first so many all is held that is known of them; of the others some
 * hundred bytes, and the rest lies on the disk and is read when it is asked for.
 */
export class Room {
  readonly signatures: Signatures;
  /** Cards with messages that name another file than their own. */
  readonly strays: Set<Card> = new Set();
  readonly #condenser = new Condenser();
  readonly #rests: Overflow<Rest>;
  readonly #bodies = new Bodies();
  readonly #most: number;
  #held = 0;

  /** Takes the folder of the collection. */
  constructor(folder: string, most: number = HELD) {
    this.#most = most;
    this.signatures = new Signatures(join(folder, CACHE, `${SPILL}signatures`));
    this.#rests = new Overflow(join(folder, CACHE, `${SPILL}known`));
  }
  /** Takes what is known of a file, as a line of the state says it, and gives it as a build holds it. */
  keep({ card, ...line }: Line): Known {
    const own = card && { ...card, signature: this.signatures.add(card.signature) };
    const known = this.#held < this.#most ? this.#hold(line, own) : this.#put(line, own);
    if (card?.messages.some(({ file }) => file !== line.file) && known.card !== undefined)
      this.strays.add(known.card);
    return known;
  }
  close(): void {
    this.signatures.close();
    this.#rests.close();
  }
  #hold(line: Omit<Line, 'card'>, card: Card | undefined): Known {
    this.#held += 1;
    if (card === undefined) return line;
    return { ...line, card: this.#condenser.card(card, line.file, line.sha256) };
  }
  #put({ file, stamp, ...rest }: Omit<Line, 'card'>, card: Card | undefined): Known {
    if (card === undefined) return new FarKnown(file, stamp, this.#rests, this.#rests.add(rest), undefined);
    const { matter, messages } = card;
    const number = this.#rests.add({ ...rest, matter, messages });
    this.#bodies.set(number, card.body);
    const light = this.#condenser.lists(card);
    return new FarKnown(
      file,
      stamp,
      this.#rests,
      number,
      new FarCard(file, light, this.#rests, this.#bodies, number),
    );
  }
}

/** What is known of a file, most of it on the disk. */
class FarKnown implements Known {
  readonly file: string;
  stamp: string;
  readonly card: Card | undefined;
  readonly #rests: Overflow<Rest>;
  readonly #number: number;
  constructor(file: string, stamp: string, rests: Overflow<Rest>, number: number, card: Card | undefined) {
    this.file = file;
    this.stamp = stamp;
    this.card = card;
    this.#rests = rests;
    this.#number = number;
  }
  get sha256(): string {
    return this.#rests.get(this.#number).sha256;
  }
  get observation(): Known['observation'] {
    return this.#rests.get(this.#number).observation;
  }
  get key(): Known['key'] {
    return this.#rests.get(this.#number).key;
  }
  get failed(): Known['failed'] {
    return this.#rests.get(this.#number).failed;
  }
}

/** A card, most of it on the disk. */
class FarCard implements Card {
  readonly file: string;
  readonly id: Card['id'];
  readonly slug: string;
  readonly refs: Card['refs'];
  readonly assets: Card['assets'];
  readonly looked: Card['looked'];
  readonly shows: Card['shows'];
  readonly signature: number;
  readonly weight: number;
  readonly #rests: Overflow<Rest>;
  readonly #bodies: Bodies;
  readonly #number: number;
  constructor(
    file: string,
    { id, slug, refs, assets, looked, shows, signature, weight }: Omit<Card, 'matter' | 'messages' | 'body'>,
    rests: Overflow<Rest>,
    bodies: Bodies,
    number: number,
  ) {
    this.file = file;
    this.id = id;
    this.slug = slug;
    this.refs = refs;
    this.assets = assets;
    this.looked = looked;
    this.shows = shows;
    this.signature = signature;
    this.weight = weight;
    this.#rests = rests;
    this.#bodies = bodies;
    this.#number = number;
  }
  get matter(): Matter {
    const { matter } = this.#rests.get(this.#number);
    if (matter === undefined) throw new Error(`no matter of ${this.file}`);
    return matter;
  }
  get messages(): readonly Message[] {
    return this.#rests.get(this.#number).messages ?? [];
  }
  get body(): BodyPlace {
    return this.#bodies.get(this.#number);
  }
  set body(place: BodyPlace) {
    this.#bodies.set(this.#number, place);
  }
}
