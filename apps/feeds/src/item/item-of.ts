import type { Article, Asset, Message, Person, Publication } from '@offprint/article';
import { absoluteUrl } from './absolute.ts';
import { bodyOf } from './body.ts';
import type { Addresses } from './body.ts';
import { cleanText } from './clean-text.ts';
import { instantOf } from './instant.ts';
import type { Attachment, FeedItem, ItemPicture } from './item.ts';

/** What of an article an item is made from. */
export type ItemArticle = Pick<Article, 'id' | 'matter' | 'fragment' | 'assets' | 'alsoAt'>;

/** What an item takes from its publication. */
export interface ItemContext {
  readonly publication: Pick<Publication, 'timezone' | 'rights'> & {
    readonly feeds: Pick<Publication['feeds'], 'content'>;
  };
  readonly addresses: Addresses;
  readonly attachments: (article: ItemArticle) => readonly Attachment[];
  readonly report: (message: Message) => void;
}

/** Takes an article and gives it as an item of feeds. Characters that a feed cannot hold are replaced and reported. */
export function itemOf(
  article: ItemArticle,
  { publication, addresses, attachments, report }: ItemContext,
): FeedItem {
  const { id, matter } = article;
  let replaced = 0;
  const clean = (text: string): string => {
    const result = cleanText(text);
    replaced += result.replaced;
    return result.text;
  };
  const optional = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
    value === undefined || value.trim() === '' ? {} : entry(key, clean(value));

  const body = bodyOf(article, addresses);
  replaced += body.replaced;
  const page = addresses.page(id);
  const [published, modified] = [matter.published, matter.modified].map((date) =>
    instantOf(date, publication.timezone),
  );
  const image = pictureOf(article, addresses);
  const item: FeedItem = {
    id: `urn:uuid:${id}`,
    ...optional('url', page),
    ...optional(
      'externalUrl',
      matter.source.url === undefined ? undefined : absoluteUrl(matter.source.url, {}),
    ),
    title: clean(matter.title).trim(),
    ...optional('summary', matter.summary),
    ...(publication.feeds.content === 'full' ? { html: body.text } : {}),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(matter.published === undefined ? {} : { date: matter.published }),
    authors: bylineOf(article).map(({ name, url }) => ({
      name: clean(name),
      ...optional('url', url === undefined ? undefined : absoluteUrl(url, {})),
    })),
    tags: matter.tags.map(clean),
    ...(matter.lang === 'und' ? {} : { lang: matter.lang }),
    ...optional('rights', matter.rights ?? publication.rights),
    ...(image === undefined ? {} : { image }),
    attachments: attachments(article),
    source: { ...matter.source, ...optional('name', matter.source.name) },
    copies: article.alsoAt,
  };
  if (replaced > 0) report(replacedIn(article, replaced));
  return item;
}

function entry<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
  const pair: { [P in K]?: string } = {};
  pair[key] = value;
  return pair;
}

/** Its authors; where there are none the agency that sent it. */
function bylineOf({ matter }: ItemArticle): readonly Person[] {
  const named = matter.authors.filter(({ name }) => name.trim() !== '');
  if (named.length > 0 || matter.agency === undefined) return named;
  return [{ name: matter.agency }];
}

function pictureOf({ matter, assets }: ItemArticle, addresses: Addresses): ItemPicture | undefined {
  const asset: Asset | undefined = assets.find(({ sha256 }) => sha256 === matter.image);
  const url = asset === undefined ? undefined : addresses.picture(asset);
  if (asset === undefined || url === undefined) return undefined;
  const { mediaType, width, height, alt } = asset;
  return { url, mediaType, width, height, ...(alt === undefined ? {} : { alt: cleanText(alt).text }) };
}

function replacedIn({ matter }: ItemArticle, replaced: number): Message {
  return {
    file: matter.source.file,
    rule: 'text-is-clean',
    level: 'warning',
    reason: `${replaced} character${replaced === 1 ? '' : 's'} that no feed may hold replaced by U+FFFD`,
    note: 'find them in the file: control characters, U+FFFE, U+FFFF or halves of surrogate pairs',
  };
}
