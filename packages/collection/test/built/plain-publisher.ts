import { assetFile, escapeMarkup, joinFragment } from '@offprint/article';
import type { OutputFile, Publisher } from '../../src/output.ts';

/** A small whole publisher: a page an article, its pictures, and an index that names all of them. */
export const plainPublisher: Publisher = {
  name: 'plain',
  version: '1',
  *render(collection): Iterable<OutputFile> {
    const slugs = new Map(collection.catalogue.map(({ id, slug }) => [id, slug]));
    const lines = collection.catalogue.map(
      ({ slug, matter }) => `${slug} ${matter.published?.value ?? ''} ${matter.title}\n`,
    );
    yield { path: 'index.txt', key: collection.digest, data: () => lines.join('') };
    const pictures = new Map<string, string>();
    for (const { id, slug, digest, links } of collection.catalogue) {
      yield {
        path: `articles/${slug}.html`,
        key: [digest, ...links.map((link) => slugs.get(link))].join(' '),
        data: async () => {
          const { fragment, assets, alsoAt } = await collection.article(id);
          const names = new Map(assets.map((asset) => [asset.sha256, assetFile(asset)]));
          const image = (sha256 = ''): string => names.get(sha256) ?? 'missing';
          const body = joinFragment(fragment, {
            article: (ref) => `<a href="${escapeMarkup(slugs.get(ref.id) ?? '')}.html">`,
            image: (ref) => `<img src="${image(ref.sha256)}" alt="${escapeMarkup(ref.alt)}"/>`,
            asset: (ref) => image(ref.sha256),
          });
          return `${id}\n${body}\n${JSON.stringify(alsoAt)}\n`;
        },
      };
    }
    for (const { assets } of collection.catalogue)
      for (const { sha256 } of assets) pictures.set(sha256, `pictures/${sha256}`);
    for (const [sha256, path] of [...pictures].sort())
      yield { path, key: sha256, data: () => collection.asset(sha256) };
  },
};
