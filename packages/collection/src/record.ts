import { assetFile, escapeMarkup, joinFragment } from '@offprint/article';
import type { Article, Person } from '@offprint/article';

/** One article as one line of the export; described by `article-export.schema.json` of `@offprint/article`. */
export interface ExportRecord {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly Person[];
  /** ISO 8601, cut off at its precision; `null` when unknown. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly lang: string;
  readonly agency: string | null;
  readonly dateline: string | null;
  readonly source: { readonly name: string | null; readonly url: string | null };
  readonly tags: readonly string[];
  readonly series: { readonly name: string; readonly position: number | null } | null;
  readonly rights: string | null;
  readonly summary: string | null;
  readonly text: string;
  /** Pictures are named as in the collection's `assets/`; links to other articles are `urn:uuid:` and their id. */
  readonly html: string;
}

/** Takes an article and gives its line of the export. */
export function exportRecord(article: Article): ExportRecord {
  const { id, matter, text } = article;
  return {
    file: matter.source.file,
    id,
    title: matter.title,
    subtitle: matter.subtitle ?? null,
    authors: matter.authors,
    published: matter.published?.value ?? null,
    modified: matter.modified?.value ?? null,
    lang: matter.lang,
    agency: matter.agency ?? null,
    dateline: matter.dateline ?? null,
    source: { name: matter.source.name ?? null, url: matter.source.url ?? null },
    tags: matter.tags,
    series:
      matter.series === undefined
        ? null
        : { name: matter.series.name, position: matter.series.position ?? null },
    rights: matter.rights ?? null,
    summary: matter.summary ?? null,
    text,
    html: exportHtml(article),
  };
}

function exportHtml({ assets, fragment }: Article): string {
  const names = new Map(assets.map((asset) => [asset.sha256, asset]));
  return joinFragment(fragment, {
    article: ({ id, hash }) =>
      `<a href="urn:uuid:${id}${hash === undefined ? '' : `#${escapeMarkup(hash)}`}">`,
    image: ({ sha256, alt, href }) => {
      const asset = sha256 === undefined ? undefined : names.get(sha256);
      if (asset !== undefined) {
        return `<img src="${assetFile(asset)}" alt="${escapeMarkup(alt)}" width="${asset.width}" height="${asset.height}"/>`;
      }
      return href === undefined
        ? escapeMarkup(alt)
        : `<a href="${escapeMarkup(href)}">${escapeMarkup(alt || href)}</a>`;
    },
    asset: ({ sha256 }) => {
      const asset = names.get(sha256);
      return asset === undefined ? '' : assetFile(asset);
    },
  });
}
