import type { Publication } from '@offprint/article';
import { countOf } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import type { Volume } from '../volumes/volume.ts';
import type { BookWords } from '../words.ts';
import { xml } from '../xml.ts';
import { printPage } from './page.ts';

/** Something that a book does not hold, and why. */
export interface Left {
  readonly what: string;
  readonly why: string;
  /** The language of the reason, where it is not the book's own. */
  readonly lang?: string;
}

/** What a colophon tells beside the volume itself. */
export interface Imprint {
  readonly publication: Publication;
  readonly identifier: string;
  readonly edition: string;
  readonly left: readonly Left[];
}

/** Takes a volume and what is known of its making, and gives the colophon. */
export function printColophon(volume: Volume, imprint: Imprint, words: Words, own: BookWords): string {
  const { publication, identifier, edition, left } = imprint;
  const rows: (readonly [string, string])[] = [
    ...(publication.publisher === undefined ? [] : [[words.publisher, publication.publisher] as const]),
    ...(publication.rights === undefined ? [] : [[words.rights, publication.rights] as const]),
    [words.identifier, identifier],
    [own.edition, edition],
    [words.number, countOf(words.articles, volume.entries.length, words)],
  ];
  const terms = rows.map(([label, value]) => `<dt>${xml(label)}</dt><dd><bdi>${xml(value)}</bdi></dd>`);
  const missing = left.map(({ what, why, lang }) => {
    const marks =
      lang === undefined || lang === words.lang ? '' : ` lang="${lang}" xml:lang="${lang}" dir="ltr"`;
    return `<li><bdi>${xml(what)}</bdi>: <span${marks}>${xml(why)}</span></li>`;
  });
  const out =
    missing.length === 0
      ? ''
      : `\n<h2>${xml(own.leftOut)}</h2>\n<ul class="left">\n${missing.join('\n')}\n</ul>`;
  return printPage({
    title: words.colophon,
    lang: words.lang,
    dir: words.dir,
    type: 'backmatter',
    body: `<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon-title" class="colophon">
<h1 id="colophon-title">${xml(words.colophon)}</h1>
<p class="title">${xml(volume.title)}</p>
<p>${xml(words.colophonText)}</p>
<dl>
${terms.join('\n')}
</dl>${out}
</section>`,
  });
}
