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
  return Object.entries(fields).map(fieldOf).join('');
}

/** What YAML reads as text, as it stands, in either version: words, dates as the core schema leaves them, ids, addresses. */
const PLAIN =
  /^(?:\p{L}[\p{L}\p{M}\p{N}.,'’“”()/–—]*(?: [\p{L}\p{M}\p{N}.,'’“”()/–—]+)*|\d{4}-\d\d-\d\d|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|https?:\/\/[\w./?=&%~+-]+)$/u;
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function isPlain(value: unknown): value is string {
  return typeof value === 'string' && PLAIN.test(value) && !NO_TEXT.test(value);
}

/** A field as the writer of YAML gives it, who takes ten times as long; most fields are plain words, which need none of its care. */
function fieldOf([key, value]: readonly [string, unknown]): string {
  if (value === undefined) return '';
  if (isPlain(value)) return `${key}: ${value}\n`;
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain))
    return `${key}:\n${value.map((item) => `  - ${item}\n`).join('')}`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    if (entries.length > 0 && entries.every(([, one]) => isPlain(one)))
      return `${key}:\n${entries.map(([name, one]) => `  ${name}: ${String(one)}\n`).join('')}`;
  }
  return stringify(
    { [key]: value },
    { lineWidth: 0, schema: 'core', version: '1.1', aliasDuplicateObjects: false },
  );
}
