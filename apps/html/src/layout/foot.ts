import type { Site } from '../site/site.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';

/** Takes the path of a page and gives its foot: who publishes, under which rights, and the pages about the archive. */
export function foot({ publication, words }: Site, path: string): Markup {
  const by = [publication.publisher, publication.rights].filter((text) => text !== undefined);
  return markup`<footer class="foot"><div class="wrap">
<p>${by.length === 0 ? publication.title : by.join(' · ')}</p>
<ul class="ways">
<li><a href="${link(path, 'about/index.html')}">${words.about}</a></li>
<li><a href="${link(path, 'titles/index.html')}">${words.titleIndex}</a></li>
<li><a href="${link(path, 'ledger/index.html')}">${words.ledger}</a></li>
${publication.theme.footer.map(({ text, url }): Value => markup`<li><a href="${url}">${text}</a></li>\n`)}</ul>
</div></footer>`;
}
