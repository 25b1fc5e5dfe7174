import { PHRASE_NAMES } from './phrases.ts';

/** The elements that a block is asked to be. */
export const TAGS: readonly string[] = 'p h2 h3 h4 li td div figcaption'.split(' ');
/** The elements that a block is asked to stand in. */
export const INSIDE: readonly string[] = 'figure figcaption footer blockquote article main a h2'.split(' ');
/** The marks that a block's own element or the one around it is asked for, and those that any around it is. */
export const NEAR: readonly string[] =
  'body article related caption meta title deck tags side media embed'.split(' ');
export const FAR: readonly string[] =
  'body article related caption meta title deck kicker promo advert tags nav header side media gate embed list'.split(
    ' ',
  );

const WORDS: readonly string[] = [
  'length',
  'words',
  'sentences',
  'commas',
  'digits',
  'capitals',
  'linked',
  'stressed',
  'ends in stop',
  'ends in question',
  'starts with quote',
  'has address',
  'all linked',
  'word length',
  'capital words',
];
const COMPARED: readonly string[] = [
  'likens title',
  'is summary',
  'likens summary',
  'in data',
  'has data',
  'copies',
  'readable',
];
const HELD: readonly string[] = [
  'hidden',
  'in articleBody',
  'depth',
  'siblings',
  'sibling letters',
  'sibling share',
  'list items',
  'list linked',
  'list letters',
  'kind count',
  'kind letters',
  'kind share',
  'kind linked',
  'kind readable',
  'cousin share',
  'cousin readable',
];
const CONTEXT: readonly string[] = [
  'place',
  'letters before',
  'letters after',
  'readable before',
  'readable after',
  'readable gap before',
  'readable gap after',
  'in best',
  'levels to best',
  'levels apart',
  'best share',
  'after title',
  'blocks after title',
  'heading above',
  'parent readable',
  'in readable run',
  'prose gap before',
  'prose gap after',
  'prose before',
  'prose next',
];
const AROUND: readonly string[] = [
  'length',
  'linked',
  'readable',
  'ends in stop',
  'same tag',
  'same parent',
  'gap',
  'is heading',
];
/** Which neighbours a block is asked of. */
export const NEIGHBOURS: readonly number[] = [-2, -1, 1, 2];

/** The names of the features of a block, in their order. The judge is learned for these and no others. */
export const FEATURES: readonly string[] = [
  ...WORDS,
  ...COMPARED,
  ...HELD,
  ...TAGS.map((name) => `is ${name}`),
  ...INSIDE.map((name) => `in ${name}`),
  ...NEAR.map((name) => `near ${name}`),
  ...FAR.map((name) => `far ${name}`),
  ...PHRASE_NAMES.map((name) => `says ${name}`),
  ...CONTEXT,
  ...NEIGHBOURS.flatMap((at) => AROUND.map((name) => `${name} at ${at}`)),
];

const PLACES = new Map(FEATURES.map((name, place) => [name, place]));

/** Takes a feature's name and gives its place in a row. Throws for a name that is none. */
export function placeOfFeature(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`no feature is named ${name}`);
  return place;
}
