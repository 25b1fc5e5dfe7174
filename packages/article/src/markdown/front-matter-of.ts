import { stringify } from 'yaml';
import type { Article } from '../article.ts';

/** Takes an article and the path of its picture and gives its front matter as YAML, keys in the order in which people read them. */
export function frontMatterOf({ id, matter }: Article, image: string | undefined): string {
  const {
    title,
    subtitle,
    authors,
    agency,
    dateline,
    published,
    modified,
    lang,
    dir,
    tags,
    series,
    source,
    rights,
    summary,
  } = matter;
  const origin = { name: source.name, url: source.url, captured: source.captured?.value };
  const fields = {
    id,
    title,
    subtitle,
    authors:
      authors.length === 0
        ? undefined
        : authors.map(({ name, url }) => (url === undefined ? name : { name, url })),
    agency,
    dateline,
    published: published?.value,
    modified: modified?.value,
    lang,
    dir,
    tags: tags.length === 0 ? undefined : tags,
    series: series?.position === undefined ? series?.name : series,
    source: Object.values(origin).some((value) => value !== undefined) ? origin : undefined,
    rights,
    summary,
    image,
    draft: matter.draft,
    aliases: matter.aliases,
    translationKey: matter.translationKey,
  };
  return stringify(fields, { lineWidth: 0, schema: 'core', version: '1.1', aliasDuplicateObjects: false });
}
