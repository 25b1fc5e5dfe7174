import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import type { Addresses } from '../item/body.ts';
import { COLUMNS } from './csv.ts';

/** Takes a publication and gives the {@link https://specs.frictionlessdata.io/data-package/ data package} of its articles. */
export function dataPackageOf(publication: Publication): string {
  const { title, description, url } = publication;
  const fields = COLUMNS.map(({ name, type, description: says }) => ({
    name,
    type,
    description: says,
    ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
  }));
  return json({
    profile: 'data-package',
    name: 'articles',
    title,
    description,
    homepage: url,
    resources: [
      {
        name: 'articles-table',
        path: 'articles.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        description:
          'What is known of each article, newest first. A text that a spreadsheet would take for a formula begins with an apostrophe.',
        dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
        schema: { fields, primaryKey: 'id', missingValues: [''] },
      },
      {
        name: 'articles-text',
        path: 'articles.jsonl.gz',
        profile: 'data-resource',
        format: 'jsonl',
        compression: 'gz',
        mediatype: 'application/gzip',
        encoding: 'utf-8',
        description:
          'Each article with its text and HTML, one JSON object a line, newest first; each line is described by articles.schema.json.',
      },
    ],
  });
}

/** Takes a publication and its articles and gives them as a schema.org {@link https://schema.org/Dataset Dataset} (JSON-LD). */
export function datasetOf(
  publication: Publication,
  catalogue: readonly CatalogueEntry[],
  addresses: Addresses,
): string {
  const { title, description, url, language, rights, publisher, authors } = publication;
  const isDated = ({ matter }: CatalogueEntry): boolean => matter.published !== undefined;
  const dayOf = (entry: CatalogueEntry | undefined): string | undefined =>
    entry?.matter.published?.value.slice(0, 10);
  const [newest, oldest] = [dayOf(catalogue.find(isDated)), dayOf(catalogue.findLast(isDated))];
  const download = (path: string, encodingFormat: string): unknown => ({
    '@type': 'DataDownload',
    contentUrl: addresses.feed(path) ?? path,
    encodingFormat,
  });
  return json({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: title,
    description: description ?? title,
    url,
    inLanguage: language,
    license: rights,
    temporalCoverage: oldest === undefined || newest === undefined ? undefined : `${oldest}/${newest}`,
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    creator: authors.length === 0 ? undefined : authors.map((name) => ({ '@type': 'Person', name })),
    size: `${catalogue.length}`,
    distribution: [download('articles.csv', 'text/csv'), download('articles.jsonl.gz', 'application/gzip')],
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
