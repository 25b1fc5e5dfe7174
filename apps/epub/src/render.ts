import { createHash } from 'node:crypto';
import type { ArticleId } from '@offprint/article';
import { SHELF_FILE, permalinkOf } from '@offprint/collection';
import type { CatalogueEntry, Collection, OutputFile, Publisher, RenderOptions } from '@offprint/collection';
import { bind } from './bind/bind.ts';
import { coverMaker } from './bind/cover.ts';
import { metadataOf } from './package/metadata.ts';
import { pictureWeight } from './picture/picture.ts';
import { planVolumes } from './volumes/plan.ts';
import { leftOut } from './volumes/left-out.ts';
import { bookFile, coverFile, shelve } from './volumes/shelf.ts';
import type { Volume } from './volumes/volume.ts';
import { VERSION } from './version.ts';

/**
 * The book: one EPUB for each volume that the publication (or `volumes`, or `select`) asks for. Each volume's key
 * digests exactly what it holds, so that a changed article binds only its own volumes again.
 */
export const epubPublisher: Publisher = { name: 'epub', version: VERSION, render };

async function* render(collection: Collection, options: RenderOptions): AsyncGenerator<OutputFile> {
  const { publication } = collection;
  const report = once(options.report);
  const entries = collection.catalogue.filter(({ matter }) => until(matter.published?.value, options.asOf));
  const byId = new Map<ArticleId, CatalogueEntry>(entries.map((entry) => [entry.id, entry]));
  const cover = await coverMaker(collection, report);
  const volumes = planVolumes(entries, publication, options, weightIn);
  const shelf = volumes
    .map((volume) => shelve(volume, publication, options.epoch))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  yield { path: SHELF_FILE, key: digestOf(shelf), data: () => `${JSON.stringify(shelf, null, 1)}\n` };
  for (const volume of volumes) {
    const left = leftOut(volume, collection.ledger);
    yield {
      path: coverFile(volume),
      key: digestOf([VERSION, cover.keyOf(volume)]),
      data: () => cover.make(volume),
    };
    yield {
      path: bookFile(volume),
      key: keyOf(volume, collection, byId, [
        left,
        cover.keyOf(volume),
        metadataOf(volume, publication, options.epoch).modified,
      ]),
      data: () =>
        bind(volume, {
          collection,
          publication,
          byId,
          cover: cover.make,
          left,
          epoch: options.epoch,
          report,
        }),
    };
  }
}

/** A picture that two volumes hold is reported once. */
function once(report: RenderOptions['report']): RenderOptions['report'] {
  const said = new Set<string>();
  return (message) => {
    const key = JSON.stringify(message);
    if (!said.has(key)) report(message);
    said.add(key);
  };
}

/** Whether something of a date (or of none) stands in a publication as of a day. */
function until(date: string | undefined, asOf: string | undefined): boolean {
  return asOf === undefined || date === undefined || date.slice(0, 10) <= asOf;
}

function keyOf(
  { entries, by, name, value, title, label, part }: Volume,
  { publication }: Collection,
  byId: ReadonlyMap<ArticleId, CatalogueEntry>,
  more: readonly unknown[],
): string {
  const own = new Set(entries.map(({ id }) => id));
  const links = entries
    .flatMap((entry) => entry.links)
    .filter((id) => !own.has(id))
    .map((id) => {
      const entry = byId.get(id);
      return entry === undefined ? '' : permalinkOf(entry, publication);
    });
  const { title: whole, description, url, language, publisher, authors, rights, theme } = publication;
  const said = [whole, description, url, language, publisher, authors, rights, theme.accent];
  const all = [
    VERSION,
    by,
    name,
    value,
    title,
    label,
    part,
    said,
    entries.map(({ digest }) => digest),
    links,
    more,
  ];
  return digestOf(all);
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What each article weighs in a book with its pictures, in bytes, at most. */
function weightIn({ assets, weight }: CatalogueEntry): number {
  return assets.reduce((sum, asset) => sum + pictureWeight(asset), weight);
}
