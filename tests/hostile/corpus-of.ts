import type { Vector } from './vectors/vector.ts';

/** A file of a hostile corpus. */
export interface HostileFile {
  readonly file: string;
  readonly text: string;
  readonly vector: Vector;
}

const WORDS =
  'anchor barley candle delta ember ferry gravel harbour island jetty kettle lantern meadow needle orchard paddle quarry ribbon saddle timber umbrella valley willow yarn zinc basin copper drizzle engine fathom girder hammock'.split(
    ' ',
  );

/** Takes a number and gives a sentence that no other number gives: articles that say the same would be one article. */
export function sentences(seed: number, count: number): string {
  let state = (seed * 2_654_435_761) >>> 0;
  const word = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length] ?? 'word';
  };
  const sentence = (): string => {
    const words = Array.from(
      { length: 9 },
      (_, index) =>
        `${['the', 'a', 'this', 'of the', 'and her'][(state >>> 5) % 5]} ${word()}${index % 3 === 2 ? ',' : ''}`,
    );
    return `On the day of ${words.join(' ')} was seen in the ${word()} of ${word()}.`;
  };
  return Array.from({ length: count }, sentence).join(' ');
}

const ENDINGS = { html: 'html', markdown: 'md', text: 'txt' } as const;

/** Takes vectors and gives a corpus: a file for each, with prose around the payload that is the file's own. */
export function corpusOf(vectors: readonly Vector[]): readonly HostileFile[] {
  return vectors.map((vector) => {
    const name = vector.place === 'name' ? `${vector.payload} ${vector.number}` : `vector-${vector.number}`;
    const folder = vector.place === 'name' ? `names/${vector.carrier}` : vector.family.replace(' ', '-');
    return {
      file: `${folder}/${name}.${ENDINGS[vector.carrier]}`,
      text: WRITERS[vector.carrier](vector),
      vector,
    };
  });
}

const WRITERS = { html: writeHtml, markdown: writeMarkdown, text: writeText } as const;

const titleOf = ({ number }: Vector): string =>
  `Report ${number} from the ${sentences(number, 1).split(' ')[1] ?? 'quay'}`;
const valueOf = (vector: Vector, key: string, otherwise: string): string =>
  vector.key === key ? vector.payload : otherwise;

function writeMarkdown(vector: Vector): string {
  const { number, key, payload, place } = vector;
  const keys = new Map([
    ['title', titleOf(vector)],
    ['date', '2024-01-15'],
    ['lang', 'en'],
  ]);
  if (place === 'front matter' && key !== undefined) keys.set(key, payload);
  const front = [...keys].map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n');
  const body = place === 'body' ? payload : '';
  return `---\n${front}\n---\n\n${sentences(number, 3)}\n\n${body}\n\n${sentences(number + 100_000, 3)}\n`;
}

function writeHtml(vector: Vector): string {
  const { number, payload, place } = vector;
  const of = (key: string, otherwise: string): string => valueOf(vector, key, otherwise);
  const meta = (name: string, otherwise: string): string =>
    vector.key === name
      ? `<meta property="${name}" name="${name}" content="${payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
      : otherwise;
  const said = JSON.stringify({
    '@type': 'NewsArticle',
    headline: of('headline', titleOf(vector)),
    author: { name: of('author', 'A. Writer') },
  });
  return `<!doctype html><html lang="${of('lang', 'en').replaceAll('"', '&quot;')}"><head><meta charset="utf-8"><title>${of('title', titleOf(vector)).replaceAll('<', '&lt;')}</title>
${meta('og:title', '')}${meta('og:site_name', '')}${meta('og:url', '')}${meta('author', '')}${meta('keywords', '')}${meta('description', '')}
${vector.key === 'canonical' ? `<link rel="canonical" href="${payload.replaceAll('"', '&quot;')}">` : ''}
<script type="application/ld+json">${said.replaceAll('<', '\\u003c')}</script></head><body><article><h1>${titleOf(vector)}</h1><p>${sentences(number, 3)}</p>
<figure><img src="none.png" alt="${of('alt', 'A quay').replaceAll('"', '&quot;')}"><figcaption>${of('caption', 'A quay').replaceAll('<', '&lt;')} (Photo: ${of('credit', 'nobody').replaceAll('<', '&lt;')})</figcaption></figure>
<div>${place === 'body' ? payload : ''}</div><p>${sentences(number + 100_000, 3)}</p></article></body></html>\n`;
}

function writeText(vector: Vector): string {
  const { number } = vector;
  const of = (key: string, otherwise: string): string => valueOf(vector, key, otherwise);
  return `${of('title', titleOf(vector))}

By ${of('byline', 'A. Writer')}

${of('dateline', 'HARBOUR')} (Agency) - ${sentences(number, 3)}
${titleOf(vector)} - photo 1${of('caption', 'A quay')}. (Photo: quay.test)

${of('paragraph', sentences(number + 200_000, 1))}

${sentences(number + 100_000, 3)} ${of('url', '')}

Source: ${of('source', 'quay.test')}
`;
}
