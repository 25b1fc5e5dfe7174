import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Ledger, Message, Publication } from '@offprint/article';
import type { Assembly, Published } from '../assemble/assemble.ts';
import type { LedgerParts } from '../assemble/ledger.ts';
import { allFacts } from '../facts-of.ts';
import { byDateThenTitle } from '../order.ts';
import { crowdedIn } from '../shelved.ts';
import { bindPacks } from './bind-packs.ts';
import { lineOf } from './catalogue-line.ts';
import { keepUnpublished } from './keep-unpublished.ts';
import { ledgerLines } from './ledger-lines.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { replaceLines } from './replace-lines.ts';
import { HELD_ENTRIES, type CatalogueHead, type StoredEntry } from './stored.ts';

/** A collection as it was written just now: who opens it need not read it again. */
export interface Fresh {
  readonly head: CatalogueHead;
  /** As they stand in the catalogue; where they are too many to be held, they are read again. */
  readonly entries?: readonly StoredEntry[];
  readonly ledger?: Ledger;
}

/** All that a collection holds beside its bodies. */
export interface Contents {
  readonly publication: Publication;
  readonly assembly: Assembly;
  readonly ledger: LedgerParts;
  /** Sorted. */
  readonly messages: Iterable<Message>;
  /** SHA-256s of the files that `publication.yaml` names, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Where each picture lies, relative to the folder, by SHA-256. */
  readonly assets: Readonly<Record<string, string>>;
}

export interface Written extends Fresh {
  /** Every file that the collection consists of. */
  readonly kept: readonly string[];
}

/**
 * Takes the folder of a collection and all of its contents and writes what changed. Packs and pictures are named for what
 * is in them, so the old collection stays readable until its catalogue is replaced, last.
 */
export function writeCollection(
  folder: string,
  contents: Contents,
  trusted: (pack: string) => boolean,
  most: number = HELD_ENTRIES,
): Written {
  const { publication, assets, assembly } = contents;
  const bound = bindPacks(folder, assembly.published, trusted);
  const unpublished = keepUnpublished(folder, [
    ...assembly.drafts,
    ...assembly.copies.keys(),
    ...assembly.published.flatMap(({ card, dropped }) => (dropped.length > 0 ? [card] : [])),
  ]);
  const ledger = replaceLines(join(folder, LEDGER), ledgerLines(contents.ledger));
  const messages = replaceLines(join(folder, MESSAGES), linesOf(contents.messages));
  const order = inOrder(assembly.published);
  const held = order.length <= most ? Array.from(order, bound.entry) : undefined;
  const entries = held ?? { [Symbol.iterator]: () => each(order, bound.entry) };
  const parts = {
    publication,
    files: contents.files,
    assets,
    ledger,
    messages,
    packs: bound.packs,
  };
  const seen = createHash('sha256').update(`${JSON.stringify(parts)}\n`);
  for (const index of order) {
    const { card, slug } = assembly.published[index] ?? {};
    seen.update(`${card?.id} ${slug} ${bound.digest(index)}\n`);
  }
  const head: CatalogueHead = {
    offprint: 2,
    digest: seen.digest('hex'),
    articles: order.length,
    counts: { files: contents.ledger.counts, articles: contents.ledger.articles },
    facts: allFacts(factsIn(entries)),
    crowded: crowdedIn(entries, publication),
    lines: '',
    ...parts,
  };
  const lines = replaceLines(
    join(folder, CATALOGUE),
    catalogueLines(entries),
    (digest) => `${JSON.stringify({ ...head, lines: digest })}\n`,
  );
  return {
    head: { ...head, lines },
    ...(held === undefined ? {} : { entries: held }),
    kept: [
      LEDGER,
      MESSAGES,
      CATALOGUE,
      ...Object.values(bound.packs),
      ...unpublished,
      ...Object.values(assets),
    ],
  };
}

/** The places of articles among the published, in the order of a catalogue: by date first, so that only the titles of one date are held at a time. */
function inOrder(published: readonly Published[]): readonly number[] {
  const byDate = new Map<string, number[]>();
  published.forEach(({ card }, index) => {
    const date = card.matter.published?.value ?? '';
    const some = byDate.get(date);
    if (some === undefined) byDate.set(date, [index]);
    else some.push(index);
  });
  return [...byDate]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, some]) =>
      some
        .flatMap((index) => {
          const card = published[index]?.card;
          if (card === undefined) return [];
          const { title, published: date } = card.matter;
          return [
            { index, id: card.id, matter: { title, ...(date === undefined ? {} : { published: date }) } },
          ];
        })
        .sort(byDateThenTitle)
        .map(({ index }) => index),
    );
}

function* each<T>(numbers: Iterable<number>, make: (number: number) => T): Generator<T> {
  for (const number of numbers) yield make(number);
}

function* factsIn(entries: Iterable<StoredEntry>): Generator<string> {
  for (const { facts } of entries) yield facts;
}

function* catalogueLines(entries: Iterable<StoredEntry>): Generator<string> {
  for (const entry of entries) yield lineOf(entry);
}

function* linesOf(values: Iterable<object>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}
