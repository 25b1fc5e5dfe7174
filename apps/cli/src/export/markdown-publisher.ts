import { createHash } from 'node:crypto';
import path from 'node:path/posix';
import { assetFile } from '@offprint/article';
import type { Article } from '@offprint/article';
import { articleMarkdown } from '@offprint/article/markdown';
import { permalinkOf } from '@offprint/collection';
import type { Collection, OutputFile, Publisher } from '@offprint/collection';

const VERSION = '1';

/** Clean Markdown, a file an article, with front matter and the pictures; read again it is the same corpus. */
export const markdownPublisher: Publisher = { name: 'markdown', version: VERSION, render };

function* render(collection: Collection): Iterable<OutputFile> {
  const places = new Map(
    collection.catalogue.map((entry) => [
      entry.id,
      `${permalinkOf(entry, collection.publication).replace(/\/$/, '')}.md`,
    ]),
  );
  const pictures = new Set<string>();
  for (const { id, digest, links, assets } of collection.catalogue) {
    const place = places.get(id) ?? '';
    const linked = links.map((link) => `${link} ${places.get(link) ?? ''}`);
    yield {
      path: place,
      key: digestOf([VERSION, digest, place, ...linked]),
      data: async () => print(await collection.article(id), place, places),
    };
    for (const asset of assets) {
      if (pictures.has(asset.sha256)) continue;
      pictures.add(asset.sha256);
      yield { path: pictureAt(asset), key: asset.sha256, data: () => collection.asset(asset.sha256) };
    }
  }
}

function pictureAt(asset: Parameters<typeof assetFile>[0]): string {
  return `images/${asset.sha256.slice(0, 2)}/${assetFile(asset)}`;
}

function print(article: Article, place: string, places: ReadonlyMap<string, string>): string {
  const assets = new Map(article.assets.map((asset) => [asset.sha256, pictureAt(asset)]));
  const from = (target: string | undefined): string | undefined =>
    target === undefined ? undefined : path.relative(path.dirname(place), target);
  return articleMarkdown(article, {
    article: ({ id, hash }) => {
      const target = from(places.get(id));
      return target === undefined || hash === undefined ? target : `${target}#${hash}`;
    },
    asset: (sha256) => from(assets.get(sha256)),
  });
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
