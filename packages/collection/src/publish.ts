import type { Message } from '@offprint/article';
import type { Collection } from './collection.ts';
import { copyAlone, holdLittle, MANY_ARTICLES, optimiseLate } from './engine.ts';
import type { Publisher, RenderOptions } from './output.ts';
import type { OnProgress } from './progress.ts';
import { sha256 } from './store/sha256.ts';
import { writeTree, type WrittenTree } from './tree/write-tree.ts';

export interface PublishOptions extends Omit<RenderOptions, 'report'> {
  readonly collection: Collection;
  /** The folder of the tree. */
  readonly out: string;
  readonly report?: (message: Message) => void;
  readonly onProgress?: OnProgress;
}

/**
 * Takes a publisher and a collection and publishes its tree at `out`; nothing is rendered when nothing changed.
 * Messages come from the publisher or, for a tree that stands, from when it was made. Throws as {@link writeTree} does.
 */
export async function publish(publisher: Publisher, options: PublishOptions): Promise<WrittenTree> {
  const { collection, out, report, onProgress, ...given } = options;
  if (collection.articles > MANY_ARTICLES) holdLittle();
  copyAlone();
  optimiseLate();
  const tree = await writeTree({
    out,
    name: publisher.name,
    made: sha256(JSON.stringify([publisher.name, publisher.version, collection.digest, sorted(given)])),
    files: (told) => publisher.render(collection, { ...given, report: told }),
    ...(onProgress && { onProgress }),
  });
  if (report !== undefined) tree.messages.forEach(report);
  return tree;
}

function sorted(given: object): readonly (readonly [string, unknown])[] {
  return Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
}
