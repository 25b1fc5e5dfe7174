import type { Publication } from '@offprint/article';
import { countOf } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import { webUrl } from '../web-url.ts';
import type { Volume } from '../volumes/volume.ts';
import { xml } from '../xml.ts';
import { printPage } from './page.ts';

/** Takes a volume and its publication and gives the title page: only what somebody said, and how many articles. */
export function printTitlePage(volume: Volume, publication: Publication, words: Words): string {
  const { title, description, publisher, authors, rights, url } = publication;
  const own = volume.by === 'article' || volume.by === 'selection';
  const lines = [`<h1>${xml(own ? volume.title : title)}</h1>`];
  if (!own && volume.label !== '') lines.push(`<p class="period">${xml(volume.label)}</p>`);
  if (own) lines.push(`<p class="period">${xml(title)}</p>`);
  if (authors.length > 0) lines.push(`<p class="byline">${xml(authors.join(', '))}</p>`);
  lines.push(`<p class="count">${xml(countOf(words.articles, volume.entries.length, words))}</p>`);
  if (description !== undefined) lines.push(`<p class="description">${xml(description)}</p>`);
  const address = webUrl(url);
  const imprint = [
    ...(publisher === undefined ? [] : [xml(publisher)]),
    ...(address === undefined ? [] : [`<a href="${xml(address)}">${xml(address)}</a>`]),
    ...(rights === undefined ? [] : [xml(rights)]),
  ];
  if (imprint.length > 0) lines.push(`<p class="imprint">${imprint.join('<br />\n')}</p>`);
  return printPage({
    title: volume.title,
    lang: words.lang,
    dir: words.dir,
    type: 'frontmatter',
    body: `<section epub:type="titlepage" class="titlepage">\n${lines.join('\n')}\n</section>`,
  });
}
