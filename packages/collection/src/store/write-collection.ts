import { join } from 'node:path';
import type { Ledger, Message, Publication } from '@offprint/article';
import type { Assembly } from '../assemble/assemble.ts';
import type { BodyPlace } from '../assemble/card.ts';
import { byDateThenTitle } from '../order.ts';
import { bindPacks } from './bind-packs.ts';
import { sha256 } from './frame.ts';
import { keepUnpublished } from './keep-unpublished.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { replaceFile } from './replace-file.ts';
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
  const ledger = JSON.stringify(contents.ledger, undefined, 1) + '\n';
  const messages = contents.messages.map((message) => JSON.stringify(message) + '\n').join('');
  const entries = [...bound.entries].sort(byDateThenTitle);
  const parts = {
    publication,
    files: contents.files,
    assets,
    ledger: sha256(ledger),
    messages: sha256(messages),
    packs: bound.packs,
  };
  const seen = entries.map(({ id, slug, digest }) => `${id} ${slug} ${digest}\n`).join('');
  const head: CatalogueHead = {
    offprint: 1,
    digest: sha256(JSON.stringify(parts) + '\n' + seen),
    articles: entries.length,
    lines: '',
    ...parts,
  };
  replaceFile(join(folder, LEDGER), ledger);
  replaceFile(join(folder, MESSAGES), messages);
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
