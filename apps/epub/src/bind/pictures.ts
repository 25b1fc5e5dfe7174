import type { Article, Asset, Message } from '@offprint/article';
import type { Collection } from '@offprint/collection';
import { bookPicture } from '../picture/picture.ts';
import type { BookFile } from './book.ts';

/** The pictures of a book so far, by SHA-256: which file stands for which asset, and why one could not be used. */
export interface Pictures {
  readonly files: Map<string, { readonly file: string; readonly mediaType: string }>;
  readonly failed: Map<string, string>;
}

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/**
 * Takes an article, the pictures of its book so far and a collection, and gives the pictures that the article is the
 * first to show, made fit for a book. One that cannot be read is reported with its article and left out; its text
 * stands in its place.
 */
export async function* bindPictures(
  article: Article,
  { files, failed }: Pictures,
  collection: Pick<Collection, 'asset'>,
  report: (message: Message) => void,
): AsyncGenerator<BookFile> {
  for (const asset of shown(article)) {
    if (files.has(asset.sha256)) continue;
    const picture = failed.has(asset.sha256) ? undefined : await made(asset, collection);
    if (picture !== undefined && 'bytes' in picture) {
      const { bytes, mediaType } = picture;
      const file = `p${asset.sha256.slice(0, 12)}.${ENDINGS[mediaType]}`;
      files.set(asset.sha256, { file, mediaType });
      yield { file, data: bytes };
      continue;
    }
    const why = picture?.failed ?? failed.get(asset.sha256) ?? '';
    failed.set(asset.sha256, why);
    report({
      file: article.matter.source.file,
      rule: 'image-is-local',
      level: 'warning',
      reason: `The picture ${asset.name} cannot be put in a book (${why}); its text stands in its place.`,
      note: 'Save the picture again as JPEG or PNG.',
    });
  }
}

/** The assets that a body shows, in their order. */
function shown({ fragment, assets }: Article): readonly Asset[] {
  const wanted = new Set(
    fragment.refs.map((ref) => (ref.kind === 'image' || ref.kind === 'asset' ? ref.sha256 : undefined)),
  );
  return assets.filter(({ sha256 }) => wanted.has(sha256));
}

async function made(asset: Asset, collection: Pick<Collection, 'asset'>): ReturnType<typeof bookPicture> {
  let bytes: Uint8Array;
  try {
    bytes = await collection.asset(asset.sha256);
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
  return bookPicture(bytes, asset);
}
