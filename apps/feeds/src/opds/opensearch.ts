import type { Publication } from '@offprint/article';
import { cleanText } from '../item/clean-text.ts';
import { element, xmlOf } from '../xml/element.ts';

/** Takes a publication and the address of its search page, with `{searchTerms}`, and gives the {@link https://github.com/dewitt/opensearch OpenSearch 1.1} description of it. */
export function openSearchOf(publication: Publication, search: string): string {
  const title = cleanText(publication.title).text;
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    // Sixteen characters at most, says the specification.
    element('ShortName', {}, [...title].slice(0, 16).join('')),
    element('LongName', {}, [...title].slice(0, 48).join('')),
    element('Description', {}, cleanText(publication.description ?? publication.title).text),
    element('Url', { type: 'text/html', template: search }),
    element('Language', {}, publication.language),
    element('InputEncoding', {}, 'UTF-8'),
    element('OutputEncoding', {}, 'UTF-8'),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root)}\n`;
}
