import type { Words } from '@offprint/theme';
import { FILES } from '../names.ts';
import { xml } from '../xml.ts';
import { printPage } from './page.ts';

/** Takes a book's title and words and gives the page that shows its cover. */
export function printCoverPage(title: string, words: Words): string {
  const alt = `${words.cover}: ${title}`;
  return printPage({
    title: alt,
    lang: words.lang,
    dir: words.dir,
    type: 'cover',
    body: `<div class="cover"><img src="${FILES.coverPicture}" alt="${xml(alt)}" role="doc-cover" /></div>`,
  });
}
