import type { Article, ArticleId } from '@offprint/article';
import { unpackArticle } from './frame.ts';
import { NoCollection } from './no-collection.ts';
import { PackReader, type Stretch } from './pack-reader.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';

/**
 * Takes the folder of a collection, the head of its catalogue and its entries and gives a function that reads one article. That throws
 * on an id that is not in the catalogue, and {@link NoCollection} where the article was damaged.
 */
export function articlesIn(
  folder: string,
  { packs: names }: Pick<CatalogueHead, 'packs'>,
  byId: ReadonlyMap<ArticleId, StoredEntry>,
): (id: ArticleId) => Article {
  const packs = new PackReader(folder);
  return (id) => {
    const entry = byId.get(id);
    const name = names[id.slice(0, 2)];
    if (entry === undefined || name === undefined) throw new Error(`not in the collection: ${id}`);
    const { article, digest } = unpack(packs, { in: name, at: entry.at, length: entry.length });
    if (digest !== entry.digest) throw new NoCollection(`${name} is damaged`);
    return article;
  };
}

function unpack(packs: PackReader, place: Stretch): ReturnType<typeof unpackArticle> {
  try {
    return unpackArticle(packs.read(place));
  } catch {
    throw new NoCollection(`${place.in} is damaged`);
  }
}
