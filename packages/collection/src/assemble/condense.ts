import type { Message, Person, RuleId } from '@offprint/article';
import type { Card } from './card.ts';

/** More different texts than these are not looked for again. */
const MOST = 20_000;
const NOTHING: readonly never[] = [];
const NO_NAMES: Card['looked'] = {};

/**
 * Takes cards as they come, out of a file or from a worker, and gives each in a form that takes a third of the memory: texts that cards
 * have in common (a name, a rule, a pack) are one text, what is empty is one thing, and each card is of one shape.
 */
export class Condenser {
  readonly #texts = new Map<string, string>();
  readonly #rules = new Map<RuleId, RuleId>();
  /** `file` and `sha256` are those of its file: the card says both again. */
  card(card: Card, file: string, sha256: string): Card {
    const { id, slug, matter, messages, signature, weight, body } = card;
    const { refs, assets, looked, shows } = this.lists(card);
    const { source } = matter;
    return {
      file,
      id,
      slug,
      // Spread, so that its fields stay in the order in which they are written.
      matter: {
        ...matter,
        authors: matter.authors.length === 0 ? NOTHING : matter.authors.map((author) => this.#person(author)),
        tags: matter.tags.length === 0 ? NOTHING : matter.tags.map((tag) => this.#text(tag)),
        source: {
          ...source,
          ...(source.name === undefined ? {} : { name: this.#text(source.name) }),
          file,
          sha256,
        },
      },
      refs,
      assets,
      looked,
      shows,
      messages: messages.length === 0 ? NOTHING : messages.map((message) => this.message(message, file)),
      signature,
      weight,
      body: { in: this.#text(body.in), at: body.at, length: body.length, digest: body.digest },
    };
  }
  /** A card whose empty lists are one thing. */
  lists(card: Card): Card {
    const { refs, assets, looked, shows } = card;
    return {
      ...card,
      refs: refs.length === 0 ? NOTHING : refs,
      assets: assets.length === 0 ? NOTHING : assets,
      looked: Object.keys(looked).length === 0 ? NO_NAMES : looked,
      shows: shows.length === 0 ? NOTHING : shows,
    };
  }
  message(message: Message, file: string): Message {
    const { line, column, rule, level, reason, note } = message;
    return {
      file: message.file === file ? file : message.file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      rule: one(this.#rules, rule),
      level: level === 'info' ? 'info' : level === 'warning' ? 'warning' : 'error',
      reason: this.#text(reason),
      ...(note === undefined ? {} : { note: this.#text(note) }),
    };
  }
  #person(person: Person): Person {
    return { ...person, name: this.#text(person.name) };
  }
  #text(text: string): string {
    return one(this.#texts, text);
  }
}

function one<T extends string>(known: Map<T, T>, text: T): T {
  const found = known.get(text);
  if (found === undefined && known.size < MOST) known.set(text, text);
  return found ?? text;
}
