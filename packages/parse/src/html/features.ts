import type { Block } from './blocks.ts';
import { MARK_NAMES, isHidden, marksOf } from './marks.ts';
import type { Element, TextNode } from './page.ts';
import { PHRASE_NAMES, phrasesOf } from './phrases.ts';

/** What is known of a page when its blocks are judged. */
export interface Setting {
  readonly blocks: readonly Block[];
  /** The text nodes that Readability keeps. */
  readonly readable: ReadonlySet<TextNode>;
  /** What the page says its title, summary, authors and text are. */
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly authors: readonly string[];
  readonly articleBody: string | undefined;
}

const TAGS: readonly string[] = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'li',
  'td',
  'div',
  'blockquote',
  'pre',
  'figcaption',
  'dd',
  'a',
  'section',
  'article',
  'header',
  'address',
];
const INSIDE: readonly string[] = [
  'figure',
  'figcaption',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'table',
  'ul',
  'blockquote',
  'article',
  'main',
  'details',
  'a',
  'button',
  'ol',
  'h2',
  'dl',
];

const LOCAL: readonly string[] = [
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
  'is title',
  'likens title',
  'is summary',
  'likens summary',
  'names author',
  'in data',
  'has data',
  'copies',
  'readable',
  'hidden',
  'in articleBody',
  'depth',
  'siblings',
  'sibling letters',
  'sibling share',
  'word length',
  'seen before',
  'list items',
  'list linked',
  'list letters',
  'list opened',
  'capital words',
  'kind count',
  'kind letters',
  'kind share',
  'kind linked',
  'kind readable',
  'cousin letters',
  'cousin readable',
];
const CONTEXT: readonly string[] = [
  'place',
  'words before',
  'readable before',
  'readable after',
  'readable gap before',
  'readable gap after',
  'in best',
  'levels to best',
  'best share',
  'after title',
  'blocks after title',
  'heading above',
  'readable in parent',
  'in run',
  'words after',
  'long before',
  'long after',
  'root common',
  'prose above',
  'prose below',
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
const NEIGHBOURS: readonly number[] = [-2, -1, 1, 2];

/** The names of the features, in their order. */
export const FEATURES: readonly string[] = [
  ...LOCAL,
  ...TAGS.map((name) => `is ${name}`),
  ...INSIDE.map((name) => `in ${name}`),
  ...MARK_NAMES.flatMap((name) => [`near ${name}`, `far ${name}`]),
  ...PHRASE_NAMES.map((name) => `says ${name}`),
  ...CONTEXT,
  ...NEIGHBOURS.flatMap((at) => AROUND.map((name) => `${name} at ${at}`)),
];

interface Ancestry {
  readonly near: number;
  readonly far: number;
  readonly inside: number;
  readonly hidden: boolean;
  readonly articleBody: boolean;
  readonly depth: number;
}

/** Takes a page's setting and gives a row of numbers for each block of text, in the order of {@link FEATURES}; other blocks give none. */
export function featuresOf(setting: Setting): (Float32Array | undefined)[] {
  const texts = setting.blocks.filter((block) => block.kind === 'text');
  const rows = localRows(setting, texts);
  addContext(texts, rows);
  const out: (Float32Array | undefined)[] = setting.blocks.map(() => undefined);
  texts.forEach((block, at) => {
    out[block.index] = rows[at];
  });
  return out;
}

function localRows(setting: Setting, texts: readonly Block[]): Float32Array[] {
  const ancestries = new Map<Element, Ancestry>();
  const cache = new Map<string, number>();
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const block of texts) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  const siblings = new Map<object | null, { count: number; letters: number }>();
  const lists = new Map<
    Element | undefined,
    { items: number; letters: number; linked: number; opened: boolean }
  >();
  const kinds = new Map<unknown, Group>();
  const cousins = new Map<unknown, Group>();
  let total = 0;
  let previous = '';
  for (const block of texts) {
    const within = listOf(block.container);
    const list = lists.get(within) ?? { items: 0, letters: 0, linked: 0, opened: /[:：]\s*$/.test(previous) };
    list.items += 1;
    list.letters += block.text.replace(/\s/g, '').length;
    list.linked += block.linked;
    if (within !== undefined) lists.set(within, list);
    previous = block.text;
    const read = readableShare(block, setting.readable) * block.text.length;
    addTo(kinds, kindOf(block.container), block, read);
    addTo(cousins, grandparentOf(block.container), block, read);
    const parent = block.container.parentNode;
    const entry = siblings.get(parent) ?? { count: 0, letters: 0 };
    if (block.container.tagName === 'p' || block.text.length > 60) {
      entry.count += 1;
      entry.letters += block.text.length - block.linked;
    }
    siblings.set(parent, entry);
    total += block.text.length;
  }
  const data =
    setting.articleBody === undefined || setting.articleBody.length < 200
      ? undefined
      : shinglesOf(setting.articleBody);
  const titles = setting.titles.map(foldWords);
  const summaries = setting.summaries.map(foldWords).filter((words) => words.length > 3);
  const authors = setting.authors
    .map((name) => foldWords(name).join(' '))
    .filter((name) => name.length > 3 && name.length < 60);
  return texts.map((block) => {
    const row = new Float32Array(FEATURES.length);
    const { text } = block;
    const words = foldWords(text);
    const ancestry = ancestryOf(block.container, ancestries, cache);
    const family = siblings.get(block.container.parentNode) ?? { count: 0, letters: 0 };
    const letters = Math.max(1, text.replace(/\s/g, '').length);
    const phrases = phrasesOf(text);
    const readable = readableShare(block, setting.readable);
    const folded = words.join(' ');
    let at = 0;
    const put = (value: number | boolean): void => {
      row[at++] = Number(value);
    };
    put(Math.log1p(text.length));
    put(Math.log1p(words.length));
    put((text.match(/[.!?…。！？]["”’»)\]]?(?:\s|$)/g) ?? []).length);
    put((text.match(/[,;،、，]/g) ?? []).length);
    put((text.match(/\d/g) ?? []).length / letters);
    put((text.match(/\p{Lu}/gu) ?? []).length / letters);
    put(block.linked / letters);
    put(block.stressed / letters);
    put(/[.!?…。！？]["”’»)\]]*\s*$/.test(text));
    put(/[:：]\s*$/.test(text));
    put(/\?\s*$/.test(text));
    put(/^\p{Ll}/u.test(text));
    put(/^["“„«‘']/.test(text));
    put(/https?:|www\.|@\w|\w@/.test(text));
    put(/[|»›→•·]/.test(text));
    put(block.linked / letters > 0.95);
    put(titles.some((title) => title.join(' ') === folded));
    put(Math.max(0, ...titles.map((title) => likeness(title, words))));
    put(summaries.some((summary) => summary.join(' ') === folded));
    put(Math.max(0, ...summaries.map((summary) => likeness(summary, words))));
    put(words.length < 25 && authors.some((name) => folded.includes(name)));
    put(data === undefined ? -1 : shareIn(words, data));
    put(data !== undefined);
    put(Math.min(5, counts.get(text) ?? 0));
    put(readable);
    put(ancestry.hidden);
    put(ancestry.articleBody);
    put(ancestry.depth);
    put(Math.min(40, family.count));
    put(Math.log1p(family.letters));
    put(family.letters / Math.max(1, total));
    put(letters / Math.max(1, words.length));
    put(seen.has(text));
    seen.add(text);
    const list = lists.get(listOf(block.container));
    put(list?.items ?? 0);
    put(list === undefined ? -1 : list.linked / Math.max(1, list.letters));
    put(list === undefined ? -1 : Math.log1p(list.letters / list.items));
    put(list?.opened ?? false);
    put(
      (text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? []).length / Math.max(1, words.length),
    );
    for (const [groups, key] of [
      [kinds, kindOf(block.container)],
      [cousins, grandparentOf(block.container)],
    ] as const) {
      const group = groups.get(key) ?? EMPTY;
      if (groups === kinds) {
        put(Math.log1p(group.count));
        put(Math.log1p(group.letters));
        put(group.letters / Math.max(1, total));
        put(group.linked / Math.max(1, group.letters));
      } else put(group.letters / Math.max(1, total));
      put(group.readable / Math.max(1, group.letters));
    }
    for (const name of TAGS) put(block.container.tagName === name);
    INSIDE.forEach((_, bit) => put((ancestry.inside >> bit) & 1));
    MARK_NAMES.forEach((_, bit) => {
      put((ancestry.near >> bit) & 1);
      put((ancestry.far >> bit) & 1);
    });
    PHRASE_NAMES.forEach((_, bit) => put((phrases >> bit) & 1));
    return row;
  });
}

interface Group {
  readonly count: number;
  readonly letters: number;
  readonly linked: number;
  readonly readable: number;
}
const EMPTY: Group = { count: 0, letters: 0, linked: 0, readable: 0 };

function addTo(groups: Map<unknown, Group>, key: unknown, block: Block, readable: number): void {
  const { count, letters, linked, readable: read } = groups.get(key) ?? EMPTY;
  groups.set(key, {
    count: count + 1,
    letters: letters + block.text.length,
    linked: linked + block.linked,
    readable: read + readable,
  });
}

/** What makes two blocks of one kind: the names and classes of what holds them. A template prints an article's paragraphs all alike. */
function kindOf(element: Element): string {
  let kind = '';
  let at = 0;
  for (
    let up: Element['parentNode'] = element;
    up !== null && 'tagName' in up && at < 3;
    up = up.parentNode, at += 1
  ) {
    const names = up.attrs.find(({ name }) => name === 'class')?.value ?? '';
    kind += `${up.tagName}.${names.replace(/\d+/g, '')}>`;
  }
  return kind;
}

function grandparentOf(element: Element): unknown {
  const parent = element.parentNode;
  return parent !== null && 'parentNode' in parent ? parent.parentNode : parent;
}

/** The outermost list or table that holds an element. */
function listOf(element: Element): Element | undefined {
  let found: Element | undefined;
  let at = 0;
  for (
    let up: Element['parentNode'] = element;
    up !== null && 'tagName' in up && at < 12;
    up = up.parentNode, at += 1
  ) {
    if (/^(?:ul|ol|dl|table)$/.test(up.tagName)) found = up;
  }
  return found;
}

function ancestryOf(element: Element, known: Map<Element, Ancestry>, cache: Map<string, number>): Ancestry {
  const found = known.get(element);
  if (found !== undefined) return found;
  const up = element.parentNode;
  const parent =
    up !== null && 'tagName' in up && element.tagName !== 'body' ? ancestryOf(up, known, cache) : undefined;
  const own = element.tagName === 'body' ? 0 : marksOf(element, cache);
  const parentOwn =
    up !== null && 'tagName' in up && up.tagName !== 'body' && up.tagName !== 'html' ? marksOf(up, cache) : 0;
  const bit = INSIDE.indexOf(element.tagName);
  const ancestry: Ancestry = {
    near: own | parentOwn,
    far: (parent?.far ?? 0) | own,
    inside: (parent?.inside ?? 0) | (bit === -1 ? 0 : 1 << bit),
    hidden: (parent?.hidden ?? false) || isHidden(element),
    articleBody:
      (parent?.articleBody ?? false) ||
      element.attrs.some(({ name, value }) => name === 'itemprop' && /articleBody|reviewBody/.test(value)),
    depth: (parent?.depth ?? 0) + 1,
  };
  known.set(element, ancestry);
  return ancestry;
}

export function readableShare(block: Block, readable: ReadonlySet<TextNode>): number {
  let all = 0;
  let kept = 0;
  for (const text of block.texts) {
    const length = text.value.trim().length;
    all += length;
    if (readable.has(text)) kept += length;
  }
  return all === 0 ? 0 : kept / all;
}

function foldWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const words = new Set(one);
  let both = 0;
  for (const word of other) if (words.has(word)) both += 1;
  return both / Math.max(words.size, other.length);
}

function shinglesOf(text: string): Set<string> {
  const words = foldWords(text);
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++)
    for (const size of [1, 3]) if (i + size <= words.length) found.add(words.slice(i, i + size).join(' '));
  return found;
}

function shareIn(words: readonly string[], shingles: ReadonlySet<string>): number {
  const size = words.length < 3 ? 1 : 3;
  if (words.length === 0) return 0;
  let both = 0;
  for (let i = 0; i + size <= words.length; i++)
    if (shingles.has(words.slice(i, i + size).join(' '))) both += 1;
  return both / (words.length - size + 1);
}

const AT = new Map(FEATURES.map((name, at) => [name, at]));
const atOf = (name: string): number => AT.get(name) ?? 0;

function addContext(texts: readonly Block[], rows: readonly Float32Array[]): void {
  const [length, linked, readable, stop, title] = [
    'length',
    'linked',
    'readable',
    'ends in stop',
    'likens title',
  ].map(atOf);
  const get = (at: number, feature: number | undefined): number => rows[at]?.[feature ?? 0] ?? 0;
  const start = LOCAL.length + TAGS.length + INSIDE.length + 2 * MARK_NAMES.length + PHRASE_NAMES.length;
  const isRead = texts.map((_, at) => get(at, readable) > 0.5);
  const isProse = texts.map(
    (block, at) => block.text.length > 100 && get(at, linked) < 0.4 && get(at, stop) > 0,
  );
  const best = bestContainer(texts, rows);
  const wordsTotal = texts.reduce((sum, block) => sum + block.text.length, 0);
  const titleAt = texts.findLastIndex(
    (block, at) =>
      get(at, title) > 0.8 &&
      /^h[1-3]$/.test(block.container.tagName) &&
      texts.slice(at + 1, at + 40).some((_, near) => isRead[at + 1 + near]),
  );
  const readWords = texts.reduce((sum, block, at) => sum + (isRead[at] ? block.text.length : 0), 0);
  const firstRead = isRead.indexOf(true);
  const lastRead = isRead.lastIndexOf(true);
  const parents = new Map<object | null, { read: number; all: number }>();
  texts.forEach((block, at) => {
    const key = block.container.parentNode;
    const entry = parents.get(key) ?? { read: 0, all: 0 };
    entry.all += block.text.length;
    if (isRead[at]) entry.read += block.text.length;
    parents.set(key, entry);
  });
  let before = 0;
  let readBefore = 0;
  let lastReadAt = -1;
  let lastHeading = -1;
  let lastProse = -1;
  const nextRead = nextOf(isRead);
  const nextProse = nextOf(isProse);
  let run = 0;
  texts.forEach((block, at) => {
    const row = rows[at];
    if (row === undefined) return;
    let to = start;
    const put = (value: number | boolean): void => {
      row[to++] = Number(value);
    };
    const family = parents.get(block.container.parentNode) ?? { read: 0, all: 0 };
    const climb = levelsTo(block.container, best.element);
    put(at / Math.max(1, texts.length));
    put(before / Math.max(1, wordsTotal));
    put(readBefore / Math.max(1, readWords));
    put((readWords - readBefore - (isRead[at] ? block.text.length : 0)) / Math.max(1, readWords));
    put(Math.min(30, lastReadAt === -1 ? 30 : at - lastReadAt));
    put(Math.min(30, nextRead[at] ?? 30));
    put(climb >= 0);
    put(climb);
    put(best.share);
    put(titleAt !== -1 && at > titleAt);
    put(titleAt === -1 ? -50 : Math.max(-50, Math.min(50, at - titleAt)));
    put(Math.min(30, lastHeading === -1 ? 30 : at - lastHeading));
    put(family.read / Math.max(1, family.all));
    put(at >= firstRead && at <= lastRead);
    put(1 - (before + block.text.length) / Math.max(1, wordsTotal));
    put(Math.min(30, lastProse === -1 ? 30 : at - lastProse));
    put(Math.min(30, nextProse[at] ?? 30));
    put(
      best.element !== undefined && climb === -1
        ? Math.min(20, levelsApart(block.container, best.element))
        : 0,
    );
    put(run);
    put(nextProse[at] === 1);
    for (const step of NEIGHBOURS) {
      const other = texts[at + step];
      const there = at + step;
      put(other ? get(there, length) : -1);
      put(other ? get(there, linked) : -1);
      put(other ? get(there, readable) : -1);
      put(other ? get(there, stop) : -1);
      put(other?.container.tagName === block.container.tagName);
      put(other?.container.parentNode === block.container.parentNode);
      put(other ? Math.min(9, Math.abs(other.index - block.index)) : -1);
      put(other !== undefined && /^h\d$/.test(other.container.tagName));
    }
    before += block.text.length;
    if (isRead[at]) {
      readBefore += block.text.length;
      lastReadAt = at;
    }
    if (/^h\d$/.test(block.container.tagName)) lastHeading = at;
    if (isProse[at]) {
      lastProse = at;
      run += 1;
    }
  });
}

/** For each place, how far ahead the next marked one is. */
function nextOf(marked: readonly boolean[]): number[] {
  const ahead = marked.map(() => 30);
  for (let at = marked.length - 2; at >= 0; at--)
    ahead[at] = marked[at + 1] ? 1 : Math.min(30, (ahead[at + 1] ?? 30) + 1);
  return ahead;
}

/** The smallest element that holds most of the prose of the page. */
function bestContainer(
  texts: readonly Block[],
  rows: readonly Float32Array[],
): { readonly element: Element | undefined; readonly share: number } {
  const linked = atOf('linked');
  const hidden = atOf('hidden');
  const scores = new Map<Element, number>();
  let total = 0;
  texts.forEach((block, at) => {
    const weight =
      block.text.length > 60 && (rows[at]?.[hidden] ?? 0) === 0
        ? block.text.length * (1 - Math.min(1, rows[at]?.[linked] ?? 0))
        : 0;
    if (weight === 0) return;
    total += weight;
    for (let up: Element['parentNode'] = block.container; up !== null && 'tagName' in up; up = up.parentNode)
      scores.set(up, (scores.get(up) ?? 0) + weight);
  });
  // Those that hold most of it stand inside each other: the smallest, unless the next holds a good deal more.
  const chain = [...scores]
    .filter(([, score]) => score > total * 0.6)
    .sort(([one, a], [other, b]) => a - b || depthOf(other) - depthOf(one));
  let [best, bestScore] = chain[0] ?? [undefined, 0];
  for (const [element, score] of chain) if (score > bestScore * 1.25) [best, bestScore] = [element, score];
  return { element: best, share: bestScore / Math.max(1, total) };
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let up: Element['parentNode'] = element; up !== null && 'tagName' in up; up = up.parentNode)
    depth += 1;
  return depth;
}

function levelsTo(element: Element, ancestor: Element | undefined): number {
  let levels = 0;
  for (let up: Element['parentNode'] = element; up !== null && 'tagName' in up; up = up.parentNode) {
    if (up === ancestor) return Math.min(20, levels);
    levels += 1;
  }
  return -1;
}

/** How far a block climbs until it meets the way up from the best container. */
function levelsApart(element: Element, best: Element): number {
  const way = new Set<object>();
  for (let up: Element['parentNode'] = best; up !== null; up = 'parentNode' in up ? up.parentNode : null)
    way.add(up);
  let levels = 0;
  for (let up: Element['parentNode'] = element; up !== null && 'tagName' in up; up = up.parentNode) {
    if (way.has(up)) return levels;
    levels += 1;
  }
  return levels;
}
