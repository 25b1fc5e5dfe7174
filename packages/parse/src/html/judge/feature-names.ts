import { MARK_NAMES } from './marks.ts';
import { PHRASE_NAMES } from './phrases.ts';

/** The elements that a block is asked to be. */
export const TAGS: readonly string[] =
  'p h1 h2 h3 h4 li td div blockquote pre figcaption dd a section article header address'.split(' ');
/** The elements that a block is asked to stand in. */
export const INSIDE: readonly string[] =
  'figure figcaption aside nav footer header form table ul blockquote article main details a button ol h2 dl'.split(
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
  'ends in colon',
  'ends in question',
  'starts low',
  'starts with quote',
  'has address',
  'has bar',
  'all linked',
  'word length',
  'capital words',
];
const COMPARED: readonly string[] = [
  'is title',
  'likens title',
  'is summary',
  'likens summary',
  'names author',
  'in data',
  'has data',
  'copies',
  'seen before',
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
  'list opened',
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
  ...MARK_NAMES.flatMap((name) => [`near ${name}`, `far ${name}`]),
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
