import type { ArticleId } from '@offprint/article';
import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { shown } from '../listing/entry-item.ts';
import { json } from '../markup.ts';
import type { Site } from '../site/site.ts';
import { makeShard } from './make-shard.ts';
import type { Part } from './partition.ts';
import type { ShardName } from './shard.ts';

const TEXTS = 10;

/** Takes the parts of the index and gives the file that names them, newest first: `search/parts.js`. */
export function partNames(parts: readonly Part[]): OutputFile {
  const names: readonly ShardName[] = parts.map(({ name, year, entries }) => ({
    name,
    ...(year === undefined ? {} : { year }),
    count: entries.length,
  }));
  return { path: 'search/parts.js', key: digest(names), data: () => script('parts', names) };
}

/**
 * Takes a part of the index and gives its files, each a script that hands its data to the page: a script can be loaded from
 * a disk, where nothing can be fetched. `search/index/` holds the parts, `search/text/` the texts, to show the words in
 * context, some ten to a file.
 */
export function* partFiles(
  site: Site,
  { name, entries }: Part,
  textOf: (id: ArticleId) => Promise<string>,
  version: string,
): Generator<OutputFile> {
  const files = textFiles(name, entries);
  const places = new Map(
    files.flatMap((file) => file.entries.map(({ id }, place) => [id, [file.name, place] as const])),
  );
  yield {
    path: `search/index/${name}.js`,
    key: digest(
      version,
      site.words.lang,
      entries.map((entry) => [entry.digest, shown(entry), site.folderOf(entry), places.get(entry.id)]),
    ),
    data: async () => {
      const indexed = [];
      for (const entry of entries) {
        indexed.push({
          entry,
          text: await textOf(entry.id),
          place: places.get(entry.id) ?? (['', 0] as const),
        });
      }
      return script('part', name, makeShard(site, indexed));
    },
  };
  for (const file of files) {
    yield {
      path: `search/text/${file.name}.js`,
      key: digest(file.entries.map((entry) => entry.digest)),
      data: async () => {
        const texts = [];
        for (const { id } of file.entries) texts.push(await textOf(id));
        return script('text', file.name, texts);
      },
    };
  }
}

/** By the end of their ids (their beginning may already have parted these articles from others), so that a new article moves few. */
function textFiles(
  name: string,
  entries: Part['entries'],
): readonly { readonly name: string; readonly entries: Part['entries'] }[] {
  let count = 1;
  while (count < 16 && entries.length > count * TEXTS) count *= 2;
  const files = new Map<string, Part['entries'][number][]>();
  for (const entry of entries) {
    // In a folder of its year or month: a hundred thousand articles are ten thousand files.
    const folder = name.slice(0, 7).replace(/-$/, '');
    const key =
      count === 1
        ? `${folder}/${name}`
        : `${folder}/${name}_${Number.parseInt(entry.id.slice(-1), 16) % count}`;
    const known = files.get(key);
    if (known === undefined) files.set(key, [entry]);
    else known.push(entry);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, some]) => ({ name: key, entries: some }));
}

function script(verb: string, ...values: readonly unknown[]): string {
  return `offprint.${verb}(${values.map((value) => json(value).toString()).join(',')})\n`;
}
