import type { Article, ArticleId } from '@offprint/article';
import type { CatalogueEntry, Collection, OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { shown } from '../listing/entry-item.ts';
import type { Site } from '../site/site.ts';
import { articlePage } from './article-page.ts';
import type { Neighbourhood } from './article-page.ts';
import { articleJson } from './article-json.ts';
import { markdownOf } from './markdown-of.ts';
import { articleSheet } from '../sheet/article-sheet.ts';
import { SHEET } from '../sheet/name.ts';

/** Takes the number of an article in the catalogue and its {@link surroundings} and gives its files: the page, its Markdown, its JSON. */
export function* articleFiles(
  site: Site,
  index: number,
  around: string,
  { article, source }: Pick<Collection, 'article' | 'source'>,
): Generator<OutputFile> {
  const entry = site.entries[index];
  if (entry === undefined) return;
  const folder = site.folderOf(entry);
  const path = `${folder}index.html`;
  const read = (): Promise<Article> => article(entry.id);
  const own = digest(site.frame, entry.digest, path, addresses(site, entry.links));
  yield {
    path,
    key: digest(own, around),
    data: async () => articlePage(site, await read(), neighbourhood(site, entry, index), path),
  };
  yield {
    path: `${folder}article.md`,
    key: own,
    data: async () => markdownOf(site, await read(), path),
  };
  yield {
    path: `${folder}article.json`,
    key: own,
    data: async () => articleJson(site, await read(), path),
  };
  if (!site.sheets) return;
  yield {
    path: `${folder}${SHEET}`,
    key: digest(site.frame, entry.digest),
    data: async () => {
      const whole = await read();
      return articleSheet(whole, await source(whole));
    },
  };
}

/**
 * Takes the plan of the archive and gives a function that takes the number of an article and gives all that its files show and its own
 * digest does not tell, as text that changes when any of it does.
 */
export function surroundings(site: Site): (index: number) => string {
  const { entries, plan, byId, relatedTo } = site;
  const groups = plan.groups.map(({ kind, name, path }) => digest(kind, name, path));
  const books = new Map<ArticleId, string>();
  for (const { file, title, articles } of site.books)
    for (const id of articles) books.set(id, `${books.get(id) ?? ''} ${digest(file, title)}`);
  const all = entries.map(shown);
  const translations = new Map<number, string>();
  for (const [, same] of plan.translations)
    for (const number of same) translations.set(number, same.map((one) => all[one]).join(' '));
  return (index) => {
    const entry = entries[index];
    if (entry === undefined) return '';
    return [
      all[index],
      entry.links
        .map((id) => byId.get(id))
        .map((linked) => linked && shown(linked))
        .join(' '),
      all[index + 1],
      all[index - 1],
      relatedTo(index).map(shown).join(' '),
      translations.get(index),
      plan.groupsOf[index]?.map((group) => groups[group]).join(' '),
      books.get(entry.id),
    ].join(';');
  };
}

function neighbourhood(
  { entries, relatedTo, translations }: Site,
  entry: CatalogueEntry,
  index: number,
): Neighbourhood {
  const [newer, older] = [entries[index - 1], entries[index + 1]];
  const key = entry.matter.translationKey;
  return {
    ...(older === undefined ? {} : { older }),
    ...(newer === undefined ? {} : { newer }),
    related: relatedTo(index),
    translations: key === undefined ? [] : (translations.get(key) ?? []),
  };
}

function addresses(site: Site, ids: readonly ArticleId[]): readonly unknown[] {
  return ids.map((id) => {
    const entry = site.byId.get(id);
    return entry === undefined ? undefined : site.folderOf(entry);
  });
}
