import { escapeMarkup } from '@offprint/article';
import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { page } from '../layout/page.ts';
import { yearsNav, counts } from '../listing/all-listings.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';

const PATH = '404.html';

/**
 * Takes the plan of the archive and gives the page for addresses that lead nowhere. A server shows it under any address, so its
 * links start at the root of the server where the publication's `url` says where the archive stands.
 */
export function notFound(site: Site): OutputFile {
  const { words, publication } = site;
  return {
    path: PATH,
    key: digest(site.frame, PATH, counts(site)),
    data: () => {
      const text = page(site, {
        path: PATH,
        title: words.notFound,
        hidden: true,
        main: markup`<div class="listing"><h1>${words.notFound}</h1>
<p class="intro">${words.notFoundText}</p>
<p>${site.search && markup`<a href="search/index.html">${words.search}</a> · `}<a href="titles/index.html">${words.titleIndex}</a> · <a href="all/index.html">${words.allArticles}</a></p>
${yearsNav(site, PATH)}</div>`,
      });
      if (publication.url === undefined) return text;
      const root = escapeMarkup(new URL(publication.url).pathname);
      return text.replace(/ (href|src)="(?![a-z]+:|#|\/)/g, (_, name: string) => ` ${name}="${root}`);
    },
  };
}
