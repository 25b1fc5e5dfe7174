import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Ledger, Message, Publication } from '@offprint/article';
import type { Assembly } from '../assemble/assemble.ts';
import type { BodyPlace } from '../assemble/card.ts';
import { byDateThenTitle } from '../order.ts';
import { countArticles } from '../summary/count-articles.ts';
import { bindPacks } from './bind-packs.ts';
import { keepUnpublished } from './keep-unpublished.ts';
import { ledgerLines } from './ledger-lines.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { replaceLines } from './replace-lines.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';

/** A collection as it was written just now: who opens it need not read it again. */
export interface Fresh {
  readonly head: CatalogueHead;
  /** As they stand in the catalogue. */
  readonly entries: readonly StoredEntry[];
  readonly ledger: Ledger;
}

/** All that a collection holds beside its bodies. */
export interface Contents {
  readonly publication: Publication;
  readonly assembly: Assembly;
  readonly ledger: Ledger;
  /** Sorted. */
  readonly messages: readonly Message[];
  /** SHA-256s of the files that `publication.yaml` names, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Where each picture lies, relative to the folder, by SHA-256. */
  readonly assets: Readonly<Record<string, string>>;
}

export interface Written extends Fresh {
  /** Where the body of each file lies now. */
  readonly bodies: ReadonlyMap<string, BodyPlace>;
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
  const entries = [...bound.entries].sort(byDateThenTitle);
  const parts = {
    publication,
    files: contents.files,
    assets,
    ledger,
    messages,
    packs: bound.packs,
  };
  const seen = createHash('sha256').update(`${JSON.stringify(parts)}\n`);
  for (const { id, slug, digest } of entries) seen.update(`${id} ${slug} ${digest}\n`);
  const head: CatalogueHead = {
    offprint: 2,
    digest: seen.digest('hex'),
    articles: entries.length,
    counts: { files: contents.ledger.counts, articles: countArticles(contents.ledger) },
    lines: '',
    ...parts,
  };
  const lines = replaceLines(
    join(folder, CATALOGUE),
    linesOf(entries),
    (digest) => `${JSON.stringify({ ...head, lines: digest })}\n`,
  );
  return {
    head: { ...head, lines },
    entries,
    ledger: contents.ledger,
    bodies: new Map([...bound.bodies, ...unpublished.bodies]),
    kept: [
      LEDGER,
      MESSAGES,
      CATALOGUE,
      ...Object.values(bound.packs),
      ...unpublished.names,
      ...Object.values(assets),
    ],
  };
}

function* linesOf(values: readonly object[]): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}
