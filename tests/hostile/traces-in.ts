import { defaultTreeAdapter as tree, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const ELEMENTS =
  /^(?:iframe|frame|frameset|object|embed|applet|base|portal|animate|set|foreignobject|annotation-xml|template|marquee|textarea|xmp|plaintext)$/i;
const ADDRESSES =
  /^(?:href|src|srcset|action|formaction|data|poster|background|cite|to|values|ping|srcdoc|xlink:href)$/i;
const RUNS = /^(?:javascript|vbscript|data|file|view-source|blob|filesystem):/i;
const FETCHED: Readonly<Record<string, string>> = {
  img: 'src',
  source: 'srcset',
  script: 'src',
  video: 'src',
  audio: 'src',
  input: 'src',
  image: 'href',
  use: 'href',
};

/** Takes a document and gives what stands in it that no article may bring: names, for people. Parses as a browser does. */
export function tracesIn(html: string): readonly string[] {
  const traces: string[] = [];
  const stack: Node[] = [parse(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (tree.isElementNode(node)) traces.push(...tracesOf(node));
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return traces;
}

function tracesOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): readonly string[] {
  const traces: string[] = ELEMENTS.test(tagName) ? [`<${tagName}>`] : [];
  for (const { name, prefix, value } of attrs) {
    const full = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
    // A browser leaves out tabs and line breaks, and control characters and spaces before the scheme.
    const address = value.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '');
    if (/^on/i.test(name)) traces.push(`<${tagName} ${full}>`);
    if (ADDRESSES.test(full) && RUNS.test(address))
      traces.push(`<${tagName} ${full}="${address.slice(0, 60)}">`);
    if (FETCHED[tagName] === name && /^(?:\w+:|[\\/]{2})/.test(address))
      traces.push(`<${tagName} ${full}="${address.slice(0, 60)}">`);
    if (name === 'style' && /url\(|expression|@import|position/i.test(value))
      traces.push(`<${tagName} style>`);
    // A former address leads on to an article of the archive; nothing leads out of it by itself.
    if (tagName === 'meta' && name === 'content' && /url=(?:\w+:|[\\/]{2})/i.test(address))
      traces.push(`<meta content="${address}">`);
  }
  return traces;
}
