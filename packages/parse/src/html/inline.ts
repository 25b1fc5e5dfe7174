import type { ElementContent, Text } from 'hast';
import { MEDIA, SILENT } from './elements.ts';
import { type ChildNode, type Element, attribute, isElement, isText, parentOf } from './page.ts';
import { pictureOf } from './picture.ts';
import { elementOf, positionOf } from './to-hast.ts';

const KEPT: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q ruby rb rt rtc s samp small strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const RENAMED: Readonly<Record<string, string>> = { strike: 's', tt: 'code', acronym: 'abbr' };

/** Takes a run of inline nodes and gives it for hast; white space is made single unless `verbatim`. */
export function inlineOf(nodes: readonly ChildNode[], verbatim: boolean): ElementContent[] {
  const out = nodes.flatMap((node) => convert(node, verbatim));
  return verbatim ? out : trim(out);
}

function convert(node: ChildNode, verbatim: boolean): ElementContent[] {
  if (isText(node)) {
    const value =
      verbatim || !/[\t\n\r\f]| {2}/.test(node.value) ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ');
    const position = positionOf(node);
    return value === '' ? [] : [{ type: 'text', value, ...(position && { position }) }];
  }
  if (!isElement(node) || SILENT.has(node.tagName)) return [];
  if (node.tagName === 'math') return [mathOf(node)];
  if (MEDIA.has(node.tagName)) return mediaOf(node);
  const children = node.childNodes.flatMap((child) => convert(child, verbatim));
  const name = isCredit(node) ? 'cite' : (RENAMED[node.tagName] ?? node.tagName);
  const spoken =
    node.tagName === 'span' &&
    (attribute(node, 'lang') !== undefined || attribute(node, 'dir') !== undefined);
  if (!KEPT.has(name) && !spoken) return children;
  if (
    children.length === 0 &&
    name !== 'br' &&
    name !== 'wbr' &&
    !(name === 'a' && (attribute(node, 'id') ?? attribute(node, 'name')))
  )
    return [];
  return [elementOf(node, children, name)];
}

const CREDIT = /(?:^|[\s_-])(?:credits?|copyright|photographer|attribution|photo-?by)(?:$|[\s_-])/i;

/** Whose a picture is, where the page says so by a name: the words of a caption that are its credit. */
function isCredit(node: Element): boolean {
  if (!/^(?:span|small|em|i|cite)$/.test(node.tagName) || !CREDIT.test(attribute(node, 'class') ?? ''))
    return false;
  for (let up = parentOf(node); up !== undefined; up = parentOf(up))
    if (up.tagName === 'figcaption' || up.tagName === 'figure') return true;
  return false;
}

function mediaOf(node: Element): ElementContent[] {
  const picture = pictureOf(node);
  if (picture !== undefined) return picture === null ? [] : [picture];
  const tracks = node.childNodes
    .filter(isElement)
    .filter((child) => child.tagName === 'source' || child.tagName === 'track');
  const name = node.tagName.replace(/^amp-(?=iframe|video)/, '');
  if (name === 'amp-youtube') {
    const id = attribute(node, 'data-videoid');
    if (id === undefined) return [];
    return [
      {
        ...elementOf(node, [], 'iframe'),
        properties: { src: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}` },
      },
    ];
  }
  const element = elementOf(
    node,
    tracks.map((track) => elementOf(track, [])),
    name,
  );
  const lazy = element.properties['dataSrc'];
  if ((element.properties['src'] ?? 'about:blank') === 'about:blank' && typeof lazy === 'string')
    element.properties['src'] = lazy;
  delete element.properties['dataSrc'];
  return [element];
}

/** MathML is kept whole, as it stands. */
function mathOf(node: Element): ElementContent {
  const children = node.childNodes.flatMap((child): ElementContent[] => {
    if (isText(child)) return [{ type: 'text', value: child.value.replace(/\s+/g, ' ') }];
    return isElement(child) ? [mathOf(child)] : [];
  });
  const properties = Object.fromEntries(
    node.attrs.filter(({ name }) => !name.startsWith('on')).map(({ name, value }) => [name, value]),
  );
  const position = positionOf(node);
  return { type: 'element', tagName: node.tagName, properties, children, ...(position && { position }) };
}

/** A block begins and ends with a word: no space, no line break. */
function trim(nodes: ElementContent[]): ElementContent[] {
  const out = [...nodes];
  while (isBlank(out[0])) out.shift();
  while (isBlank(out.at(-1))) out.pop();
  edge(out, 0, (text) => text.value.trimStart());
  edge(out, -1, (text) => text.value.trimEnd());
  return out;
}

function isBlank(node: ElementContent | undefined): boolean {
  if (node === undefined) return false;
  return (
    (node.type === 'text' && node.value.trim() === '') ||
    (node.type === 'element' && (node.tagName === 'br' || node.tagName === 'wbr'))
  );
}

function edge(nodes: ElementContent[], at: 0 | -1, trimmed: (text: Text) => string): void {
  const node = nodes.at(at);
  if (node === undefined) return;
  if (node.type === 'text') node.value = trimmed(node);
  else if (node.type === 'element' && node.tagName !== 'math') edge(node.children, at, trimmed);
}
