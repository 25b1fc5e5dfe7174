import type { Block } from '../blocks.ts';
import { type Element, attribute, parentOf } from '../page.ts';
import { INSIDE, TAGS } from './feature-names.ts';
import { MARK_NAMES, isHidden, marksOf } from './marks.ts';
import type { Row } from './row.ts';
import { type Setting, readableShare } from './setting.ts';

interface Ancestry {
  readonly near: number;
  readonly far: number;
  readonly inside: number;
  readonly hidden: boolean;
  readonly articleBody: boolean;
  readonly depth: number;
}

/** What several blocks have together. */
interface Group {
  count: number;
  letters: number;
  linked: number;
  readable: number;
  /** Whether the block before the group ends in a colon. */
  readonly opened: boolean;
}

const NONE: Group = { count: 0, letters: 0, linked: 0, readable: 0, opened: false };

/** Takes a page's setting and gives what puts where a block is held: in which elements, beside what, among how many of its kind. */
export function holdersOf(setting: Setting, texts: readonly Block[]): (row: Row, block: Block) => void {
  const ancestries = new Map<Element, Ancestry>();
  const names = new Map<string, number>();
  const [siblings, lists, kinds, cousins] = [
    new Map<unknown, Group>(),
    new Map<unknown, Group>(),
    new Map<unknown, Group>(),
    new Map<unknown, Group>(),
  ];
  const kindCache = new Map<Element, string>();
  let total = 0;
  let before = '';
  for (const block of texts) {
    const { container } = block;
    const readable = readableShare(block, setting.readable) * block.letters;
    const add = (groups: Map<unknown, Group>, key: unknown): void => {
      const group = groups.get(key) ?? { ...NONE, opened: /[:：]\s*$/.test(before) };
      group.count += 1;
      group.letters += block.letters;
      group.linked += block.linked;
      group.readable += readable;
      groups.set(key, group);
    };
    if (container.tagName === 'p' || block.text.length > 60) add(siblings, container.parentNode);
    const list = listOf(container);
    if (list !== undefined) add(lists, list);
    add(kinds, kindOf(container, kindCache));
    add(cousins, grandparentOf(container));
    total += block.letters;
    before = block.text;
  }
  return (row, block) => {
    const { container } = block;
    const ancestry = ancestryOf(container, ancestries, names);
    const family = siblings.get(container.parentNode) ?? NONE;
    const list = lists.get(listOf(container));
    const kind = kinds.get(kindOf(container, kindCache)) ?? NONE;
    const cousin = cousins.get(grandparentOf(container)) ?? NONE;
    row.put(ancestry.hidden);
    row.put(ancestry.articleBody);
    row.put(ancestry.depth);
    row.put(Math.min(40, family.count));
    row.put(Math.log1p(Math.max(0, family.letters - family.linked)));
    row.put((family.letters - family.linked) / Math.max(1, total));
    row.put(list?.count ?? 0);
    row.put(list === undefined ? -1 : list.linked / Math.max(1, list.letters));
    row.put(list === undefined ? -1 : Math.log1p(list.letters / list.count));
    row.put(list?.opened ?? false);
    row.put(Math.log1p(kind.count));
    row.put(Math.log1p(kind.letters));
    row.put(kind.letters / Math.max(1, total));
    row.put(kind.linked / Math.max(1, kind.letters));
    row.put(kind.readable / Math.max(1, kind.letters));
    row.put(cousin.letters / Math.max(1, total));
    row.put(cousin.readable / Math.max(1, cousin.letters));
    for (const name of TAGS) row.put(container.tagName === name);
    INSIDE.forEach((_, bit) => row.put((ancestry.inside >> bit) & 1));
    MARK_NAMES.forEach((_, bit) => {
      row.put((ancestry.near >> bit) & 1);
      row.put((ancestry.far >> bit) & 1);
    });
  };
}

function ancestryOf(element: Element, known: Map<Element, Ancestry>, names: Map<string, number>): Ancestry {
  const found = known.get(element);
  if (found !== undefined) return found;
  const parent = element.tagName === 'body' ? undefined : parentOf(element);
  const above = parent && ancestryOf(parent, known, names);
  const own = element.tagName === 'body' ? 0 : marksOf(element, names);
  const bit = INSIDE.indexOf(element.tagName);
  const ancestry: Ancestry = {
    near: own | (parent && parent.tagName !== 'body' ? marksOf(parent, names) : 0),
    far: (above?.far ?? 0) | own,
    inside: (above?.inside ?? 0) | (bit === -1 ? 0 : 1 << bit),
    hidden: (above?.hidden ?? false) || isHidden(element),
    articleBody:
      (above?.articleBody ?? false) || /articleBody|reviewBody/.test(attribute(element, 'itemprop') ?? ''),
    depth: (above?.depth ?? 0) + 1,
  };
  known.set(element, ancestry);
  return ancestry;
}

/** What makes two blocks of one kind: the names and classes of what holds them. A template prints an article's paragraphs all alike. */
function kindOf(element: Element, known: Map<Element, string>): string {
  const found = known.get(element);
  if (found !== undefined) return found;
  let kind = '';
  let up: Element | undefined = element;
  for (let level = 0; level < 3 && up !== undefined; level++, up = parentOf(up))
    kind += `${up.tagName}.${attribute(up, 'class') ?? ''}>`;
  kind = kind.replace(/\d+/g, '');
  known.set(element, kind);
  return kind;
}

function grandparentOf(element: Element): unknown {
  const parent = parentOf(element);
  return parent === undefined ? undefined : parentOf(parent);
}

/** The outermost list or table that holds an element. */
function listOf(element: Element): Element | undefined {
  let found: Element | undefined;
  let up: Element | undefined = element;
  for (let level = 0; level < 12 && up !== undefined; level++, up = parentOf(up))
    if (/^(?:ul|ol|dl|table)$/.test(up.tagName)) found = up;
  return found;
}
