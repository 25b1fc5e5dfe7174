import { SCRIPT } from './vector.ts';
import type { Attempt, Carrier } from './vector.ts';

const S = SCRIPT;

/** Values that leave the place they are printed in: an element, an attribute, a script element, CDATA, a comment. */
const VALUES: readonly (readonly [name: string, value: string])[] = [
  ['element', `<img src=x: onerror=${S}>`],
  ['script', `<script>${S}</script>`],
  ['end of an attribute', `"><svg onload=${S}>`],
  ['end of a quoted attribute', `'><svg onload=${S}>`],
  ['end of the title', `</title><script>${S}</script>`],
  ['end of a script', `</script><script>${S}</script>`],
  ['comment in a script', `<!--<script>${S}</script>`],
  ['end of CDATA', `]]><script>${S}</script>`],
  ['escaped already', `&lt;img src=x: onerror=${S}&gt;<img src=x: onerror=${S}>`],
  ['address', `javascript:${S}`],
];

const KEYS = [
  'title',
  'subtitle',
  'author',
  'tags',
  'series',
  'summary',
  'description',
  'rights',
  'lang',
  'date',
  'aliases',
  'source',
  'image',
  'slug',
  'id',
  'agency',
  'url',
  'translationKey',
  'anything',
];
const HEADS = [
  'title',
  'og:title',
  'og:site_name',
  'og:url',
  'author',
  'keywords',
  'description',
  'canonical',
  'headline',
  'lang',
  'caption',
  'credit',
  'alt',
];
const LINES = ['title', 'byline', 'dateline', 'caption', 'source', 'paragraph', 'url'];

/** Front matter, page heads, the lines of a clipping and names of files. */
export function matter(): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const add = (place: Attempt['place'], keys: readonly string[], carrier: Carrier): void => {
    for (const key of keys) {
      for (const [name, payload] of VALUES) {
        attempts.push({ family: place, name: `${key}, ${name}`, place, payload, key, carriers: [carrier] });
      }
    }
  };
  add('front matter', KEYS, 'markdown');
  add('head', HEADS, 'html');
  add('line', LINES, 'text');
  const names = VALUES.filter(([, value]) => !value.includes('/'));
  for (const [name, payload] of [
    ...names,
    ['entity', `&lt;script&gt;${S}`],
    ['per cent', '%2e%2e%2fescape'],
    ['option', '-rf --help'],
    ['percent script', `%3Cscript%3E${S}`],
  ] as const) {
    for (const carrier of ['html', 'markdown', 'text'] as const) {
      attempts.push({
        family: 'name',
        name: `file name, ${name}`,
        place: 'name',
        payload,
        carriers: [carrier],
      });
    }
  }
  return attempts;
}
