/** What an element of HTML is to an article's body. */
export type Kind =
  | 'inline' // kept; holds words
  | 'break' // kept; holds nothing
  | 'picture'
  | 'link'
  | 'span' // kept only for its language, direction or id
  | 'time'
  | 'ruby'
  | 'math'
  | 'heading'
  | 'preformatted'
  | 'rule'
  | 'part' // kept; holds paragraphs
  | 'group' // a wrapper: what it holds stays, apart from its neighbours
  | 'list'
  | 'terms'
  | 'table'
  | 'figure'
  | 'details'
  | 'box' // of a task list
  | 'nothing' // left out with all that it holds
  | 'unknown'; // what it holds stays, in the line

const NAMES: readonly (readonly [Kind, string])[] = [
  ['inline', 'abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'],
  ['break', 'br wbr'],
  ['picture', 'img image'],
  ['link', 'a'],
  ['span', 'span'],
  ['time', 'time'],
  ['ruby', 'ruby'],
  ['math', 'math'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['preformatted', 'pre listing xmp plaintext'],
  ['rule', 'hr'],
  ['part', 'blockquote aside section'],
  [
    'group',
    'p address article body caption center dd div dt fieldset figcaption footer form header hgroup html legend li main nav search summary tbody td tfoot th thead tr',
  ],
  ['list', 'ul ol menu dir'],
  ['terms', 'dl'],
  ['table', 'table'],
  ['figure', 'figure'],
  ['details', 'details'],
  ['box', 'input'],
  [
    'nothing',
    'applet area audio base basefont bgsound button canvas col colgroup command datalist embed frame frameset head iframe isindex keygen link map meta meter noembed noframes noscript object optgroup option output param portal progress rp rtc script select slot source style svg template textarea title track video',
  ],
];

const KINDS: ReadonlyMap<string, Kind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name): [string, Kind] => [name, kind])),
);

/** Obsolete names of elements that have one that does the same. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
  ['plaintext', 'pre'],
  ['h1', 'h2'],
]);

/** Takes an element's name and gives the one that it has in a fragment. */
export function nameOf(tagName: string): string {
  const name = tagName.toLowerCase();
  return RENAMED.get(name) ?? name;
}

/**
 * Takes an element's name and gives its kind.
 * See {@link https://html.spec.whatwg.org/multipage/dom.html#kinds-of-content HTML, section 3.2.5.2}.
 */
export function kindOf(tagName: string): Kind {
  return KINDS.get(tagName) ?? KINDS.get(tagName.toLowerCase()) ?? KINDS.get(nameOf(tagName)) ?? 'unknown';
}

const LINE: ReadonlySet<Kind> = new Set([
  'inline',
  'break',
  'picture',
  'link',
  'span',
  'time',
  'ruby',
  'math',
  'box',
  'nothing',
  'unknown',
]);

/** Whether an element stands in a line of words, as opposed to being a block of its own. */
export function isInline(tagName: string): boolean {
  return LINE.has(kindOf(tagName));
}
