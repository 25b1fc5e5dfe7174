import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attributesOf } from './attributes.ts';
import { isInline, kindOf, nameOf } from './kinds.ts';
import { legal } from './legal.ts';
import { listOf, termsOf } from './lists.ts';
import { mathOf } from './math.ts';
import { detailsOf, figureOf } from './parts.ts';
import { rubyOf } from './ruby.ts';
import { made, marked, shelled, squeezed, trimmed } from './runs.ts';
import { idOf, shellOf } from './shells.ts';
import type { Nesting, Place } from './shells.ts';
import { tableOf } from './tables.ts';

type Node = RootContent | ElementContent;

/**
 * Takes a body and gives it rebuilt so that every element stands where
 * {@link https://html.spec.whatwg.org/multipage/dom.html#content-models HTML's content models} let it: a parser of HTML
 * then reads the same tree from its text as a parser of XML. Words are kept; their order is kept but for what stands
 * in a table outside its cells, which comes before the table.
 */
export function nest(tree: Root, nesting: Nesting): ElementContent[] {
  return flow(
    tree.children,
    { nesting, shells: [], inLink: false, inRuby: false, verbatim: false },
    'paragraphs',
  );
}

/** Takes what a block holds and gives blocks; runs of words become paragraphs, or stay as they are where `runs` is bare. */
export function flow(nodes: readonly Node[], place: Place, runs: 'paragraphs' | 'bare'): ElementContent[] {
  const out: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    const words = shelled(trimmed(run), place.shells);
    run = [];
    if (words.length > 0) out.push(...(runs === 'bare' ? words : [made('p', {}, words)]));
  };
  for (const node of nodes) {
    if (node.type !== 'element' || (isInline(node.tagName) && !holdsBlock(node))) {
      run.push(...line([node], place));
      continue;
    }
    flush();
    out.push(...(isInline(node.tagName) ? parted(node, place) : blockOf(node, place)));
  }
  flush();
  return out;
}

/** A link or an emphasis around blocks goes inside each of them. */
function parted(element: Element, place: Place): ElementContent[] {
  const shell = shellOf(element, place);
  if (shell === undefined) return flow(element.children, place, 'paragraphs');
  const { id, ...properties } = shell.properties;
  const idle = shell.tagName === 'span' && Object.keys(properties).length === 0;
  const inside: Place = {
    ...place,
    shells: idle ? place.shells : [...place.shells, { tagName: shell.tagName, properties }],
    inLink: place.inLink || shell.tagName === 'a',
  };
  const blocks = flow(element.children, inside, 'paragraphs');
  return id === undefined ? blocks : marked(blocks, { id });
}

function blockOf(element: Element, place: Place): ElementContent[] {
  const { nesting } = place;
  const name = nameOf(element.tagName);
  const kind = kindOf(name);
  switch (kind) {
    case 'rule':
      return [made('hr', {}, [])];
    case 'list':
      return listOf(element, place);
    case 'terms':
      return termsOf(element, place);
    case 'table':
      return tableOf(element, place);
    case 'figure':
      return figureOf(element, place);
    case 'details':
      return detailsOf(element, place);
    case 'heading': {
      const words = shelled(trimmed(line(element.children, place)), place.shells);
      const properties = { ...attributesOf(element, name), ...idOf(element, nesting, true) };
      return words.length === 0 ? [] : [made(name, properties, words)];
    }
    case 'preformatted': {
      const words = shelled(verbatim(line(element.children, { ...place, verbatim: true })), place.shells);
      const properties = { ...attributesOf(element, name), ...idOf(element, nesting, true) };
      return words.length === 0 ? [] : [made('pre', properties, words)];
    }
    default: {
      const properties = attributesOf(element, name);
      if (kind !== 'part' || (name === 'section' && properties['role'] === undefined)) {
        const blocks = flow(element.children, place, 'paragraphs');
        const { lang, dir } = properties;
        return marked(blocks, {
          ...(lang && { lang }),
          ...(dir && { dir }),
          ...idOf(element, nesting, name === 'p'),
        });
      }
      const id = idOf(element, nesting, true);
      const blocks = flow(element.children, place, 'paragraphs');
      return blocks.length === 0 ? [] : [made(name, { ...properties, ...id }, blocks)];
    }
  }
}

/** Takes what a line holds and gives words and elements in a line; a block inside it gives its words. */
export function line(nodes: readonly Node[], place: Place): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = legal(node.value);
      if (value !== '') out.push({ type: 'text', value: place.verbatim ? value : squeezed(value) });
    } else if (node.type === 'element') out.push(...lineOf(node, place));
  }
  return out;
}

function lineOf(element: Element, place: Place): ElementContent[] {
  switch (kindOf(element.tagName)) {
    case 'nothing':
    case 'rule':
      return [];
    case 'break':
      return [made(nameOf(element.tagName), {}, [])];
    case 'picture':
      return [made('img', { dataHole: place.nesting.holes.picture(element) }, [])];
    case 'box':
      return boxOf(element);
    case 'math':
      return mathOf(element);
    case 'ruby':
      return rubyOf(element, place);
    case 'inline':
    case 'link':
    case 'span':
    case 'time':
    case 'unknown': {
      const shell = shellOf(element, place);
      const words = line(element.children, shell?.tagName === 'a' ? { ...place, inLink: true } : place);
      if (shell === undefined) return words;
      const empty = words.length === 0 && shell.properties['id'] === undefined;
      return empty ? [] : [made(shell.tagName, shell.properties, words)];
    }
    default: {
      const space: ElementContent = { type: 'text', value: place.verbatim ? '\n' : ' ' };
      return [space, ...line(element.children, place), space];
    }
  }
}

function boxOf({ properties }: Element): ElementContent[] {
  if (properties['type'] !== 'checkbox') return [];
  const checked =
    properties['checked'] !== undefined && properties['checked'] !== null && properties['checked'] !== false;
  return [{ type: 'text', value: checked ? '☑ ' : '☐ ' }];
}

/** A parser of HTML drops a line break right after `<pre>`, one of XML does not. */
function verbatim(words: readonly ElementContent[]): ElementContent[] {
  const out = words.filter((node) => node.type !== 'text' || node.value !== '');
  for (let first = out[0]; first?.type === 'text'; first = out[0]) {
    const value = first.value.replace(/^[\r\n]+/, '');
    if (value === first.value) break;
    if (value === '') out.shift();
    else out[0] = { type: 'text', value };
  }
  return out.every((node) => node.type === 'text' && node.value.trim() === '') ? [] : out;
}

const blocky = new WeakMap<Element, boolean>();

function holdsBlock(element: Element): boolean {
  const known = blocky.get(element);
  if (known !== undefined) return known;
  const kind = kindOf(element.tagName);
  const found =
    kind !== 'nothing' &&
    kind !== 'math' &&
    kind !== 'ruby' &&
    element.children.some(
      (child) => child.type === 'element' && (!isInline(child.tagName) || holdsBlock(child)),
    );
  blocky.set(element, found);
  return found;
}
