import type { Block } from '../blocks.ts';
import { type Element, attribute, parentOf } from '../page.ts';
import { FAR, INSIDE, NEAR, TAGS } from './feature-names.ts';
import { isHidden, markBits, marksOf } from './marks.ts';
import type { Row } from './row.ts';
import type { ReadBlock } from './setting.ts';

interface Ancestry {
  /** The marks of the element itself. */
  readonly own: number;
  readonly near: number;
  readonly far: number;
  readonly inside: number;
  readonly hidden: boolean;
  readonly articleBody: boolean;
  readonly depth: number;
}

/** What several blocks have together. */
class Group {
  count = 0;
  letters = 0;
  linked = 0;
  readable = 0;
}

const NONE = new Group();
const NEAR_BITS = NEAR.map((name) => markBits(name));
const FAR_BITS = FAR.map((name) => markBits(name));

/** Blocks by what they have in common. */
class Groups {
  readonly #groups = new Map<unknown, Group>();

  add(key: unknown, block: Block, share: number): Group {
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = new Group()));
    group.count += 1;
    group.letters += block.letters;
    group.linked += block.linked;
    group.readable += share * block.letters;
    return group;
  }

  get(key: unknown): Group | undefined {
    return this.#groups.get(key);
  }
}

/** Takes the blocks of text of a page and gives what puts where one of them, by its place among them, is held: in which elements, beside what, among how many of its kind. */
export function holdersOf(texts: readonly ReadBlock[]): (row: Row, block: Block, at: number) => void {
  const ancestries = new Map<Element, Ancestry>();
  const [siblings, lists, kinds, cousins] = [new Groups(), new Groups(), new Groups(), new Groups()];
  const named = new Map<Element, string>();
  let total = 0;
  const groups = texts.map(({ block, share }) => {
    const { container } = block;
    total += block.letters;
    if (container.tagName === 'p' || block.text.length > 60) siblings.add(container.parentNode, block, share);
    const list = listOf(container);
    return {
      list: list && lists.add(list, block, share),
      kind: kinds.add(kindOf(container, named), block, share),
      cousin: cousins.add(grandparentOf(container), block, share),
    };
  });
  return (row, { container }, at) => {
    const ancestry = ancestryOf(container, ancestries);
    const family = siblings.get(container.parentNode) ?? NONE;
    const { list, kind = NONE, cousin = NONE } = groups[at] ?? {};
    row.put(ancestry.hidden);
    row.put(ancestry.articleBody);
    row.put(ancestry.depth);
    row.put(Math.min(40, family.count));
    row.put(Math.log1p(Math.max(0, family.letters - family.linked)));
    row.put((family.letters - family.linked) / Math.max(1, total));
    row.put(list?.count ?? 0);
    row.put(list === undefined ? -1 : list.linked / Math.max(1, list.letters));
    row.put(list === undefined ? -1 : Math.log1p(list.letters / list.count));
    row.put(Math.log1p(kind.count));
    row.put(Math.log1p(kind.letters));
    row.put(kind.letters / Math.max(1, total));
    row.put(kind.linked / Math.max(1, kind.letters));
    row.put(kind.readable / Math.max(1, kind.letters));
    row.put(cousin.letters / Math.max(1, total));
    row.put(cousin.readable / Math.max(1, cousin.letters));
    for (const name of TAGS) row.put(container.tagName === name);
    for (let bit = 0; bit < INSIDE.length; bit++) row.put((ancestry.inside >> bit) & 1);
    for (const bit of NEAR_BITS) row.put((ancestry.near & bit) !== 0);
    for (const bit of FAR_BITS) row.put((ancestry.far & bit) !== 0);
  };
}

function ancestryOf(element: Element, known: Map<Element, Ancestry>): Ancestry {
  const found = known.get(element);
  if (found !== undefined) return found;
  const parent = element.tagName === 'body' ? undefined : parentOf(element);
  const above = parent && ancestryOf(parent, known);
  const own = element.tagName === 'body' ? 0 : marksOf(element);
  const bit = INSIDE.indexOf(element.tagName);
  const ancestry: Ancestry = {
    own,
    near: own | (above?.own ?? 0),
    far: (above?.far ?? 0) | own,
    inside: (above?.inside ?? 0) | (bit === -1 ? 0 : 1 << bit),
    hidden: (above?.hidden ?? false) || isHidden(element),
    articleBody: (above?.articleBody ?? false) || isArticleBody(element),
    depth: (above?.depth ?? 0) + 1,
  };
  known.set(element, ancestry);
  return ancestry;
}

function isArticleBody(element: Element): boolean {
  const property = attribute(element, 'itemprop');
  return property !== undefined && /articleBody|reviewBody/.test(property);
}

/** What makes two blocks of one kind: the names and classes of what holds them. A template prints an article's paragraphs all alike. */
function kindOf(element: Element, known: Map<Element, string>): string {
  let kind = '';
  let up: Element | undefined = element;
  for (let level = 0; level < 3 && up !== undefined; level++, up = parentOf(up)) {
    let named = known.get(up);
    if (named === undefined) {
      named = `${up.tagName}.${attribute(up, 'class') ?? ''}>`.replace(/\d+/g, '');
      known.set(up, named);
    }
    kind += named;
  }
  return kind;
}

function grandparentOf(element: Element): unknown {
  const parent = parentOf(element);
  return parent === undefined ? undefined : parentOf(parent);
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table']);

/** The outermost list or table that holds an element. */
function listOf(element: Element): Element | undefined {
  let found: Element | undefined;
  let up: Element | undefined = element;
  for (let level = 0; level < 12 && up !== undefined; level++, up = parentOf(up))
    if (LISTS.has(up.tagName)) found = up;
  return found;
}
