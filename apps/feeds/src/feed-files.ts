import type { ArticleId } from '@offprint/article';
import { holding } from '@offprint/collection';
import type { CatalogueEntry, Collection, OutputFile, RenderOptions } from '@offprint/collection';
import { attachmentsOf } from './attachments.ts';
import { feedOf } from './feed-of.ts';
import { FILES } from './feed.ts';
import type { Feed, Format } from './feed.ts';
import { atomOf } from './format/atom.ts';
import { jsonOf } from './format/json.ts';
import { rssOf } from './format/rss.ts';
import type { Addresses } from './item/body.ts';
import type { FeedItem } from './item/item.ts';
import { itemOf } from './item/item-of.ts';
import { keyOf } from './key.ts';
import type { FeedPlan } from './plan/plan.ts';

const PRINT: Readonly<Record<Format, (feed: Feed) => string>> = { json: jsonOf, atom: atomOf, rss: rssOf };
const FORMATS: readonly Format[] = ['json', 'atom', 'rss'];

/** Takes a feed's folder, its key without the format's, and what gives it, and gives its three files. */
export function* threeFiles(
  path: string,
  stamp: unknown,
  feed: () => Feed | Promise<Feed>,
): Iterable<OutputFile> {
  const key = keyOf(stamp);
  for (const format of FORMATS) {
    yield {
      path: `${path}${FILES[format]}`,
      key: keyOf(format, key),
      data: async () => PRINT[format](await feed()),
    };
  }
}

/** So many characters of bodies are held; with what was printed of them four times as many. */
const HELD = 6_000_000;
/** What an item takes beside its body. */
const HEAD = 1_000;

/** Takes the plans of feeds and gives each in the three formats. Articles are read one document at a time; what is printed of those that come first is held, since most stand in several feeds. */
export function* feedFiles(
  plans: readonly FeedPlan[],
  collection: Collection,
  addresses: Addresses,
  options: RenderOptions,
): Iterable<OutputFile> {
  const { publication } = collection;
  const attachments = attachmentsOf(options.books ?? [], addresses);
  const reported = new Set<string>();
  const context = {
    publication,
    addresses,
    attachments: ({ id }: Pick<CatalogueEntry, 'id'>) => attachments.get(id) ?? [],
    report: (message: Parameters<RenderOptions['report']>[0]): void => {
      if (reported.has(message.file)) return;
      reported.add(message.file);
      options.report(message);
    },
  };
  const item = holding(
    async (id: ArticleId) => itemOf(await collection.article(id), context),
    ({ html = '' }) => HEAD + html.length,
    HELD,
  );
  // The three formats of one document are made one after another: its items are kept until the next.
  let last: { readonly plan: FeedPlan; readonly items: Promise<readonly FeedItem[]> } | undefined;
  const read = async (plan: FeedPlan): Promise<readonly FeedItem[]> => {
    const items: FeedItem[] = [];
    for (const { id } of plan.entries) items.push(await item(id));
    return items;
  };
  const itemsOf = (plan: FeedPlan): Promise<readonly FeedItem[]> => {
    if (last?.plan !== plan) last = { plan, items: read(plan) };
    return last.items;
  };
  const stampOf = ({ id, digest, links }: CatalogueEntry): unknown => [
    digest,
    links.map(addresses.page),
    attachments.get(id),
  ];
  for (const plan of plans) {
    const stamp = [plan.path, plan.label, plan.older, publication, options.epoch, plan.entries.map(stampOf)];
    yield* threeFiles(plan.path, stamp, async () =>
      feedOf(plan, await itemsOf(plan), publication, addresses, options),
    );
  }
}
