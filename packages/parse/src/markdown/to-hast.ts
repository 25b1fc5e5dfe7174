import type { Element, Root as Body } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { calloutsIn } from './callouts.ts';
import { figuresIn } from './figures.ts';
import type { Tools } from './tools.ts';

/** Takes a parsed Markdown file and its source and gives the body as hast, raw HTML parsed, footnotes at its end, positions kept. */
export function bodyOf(tree: Root, source: string, hasHtml: boolean, { html }: Pick<Tools, 'html'>): Body {
  const made = toHast(tree, { allowDangerousHtml: hasHtml, clobberPrefix: '', footnoteLabelTagName: 'h2' });
  const body: Body =
    made.type === 'root' ? made : { type: 'root', children: made.type === 'doctype' ? [] : [made] };
  for (const child of body.children)
    if (child.type === 'element' && 'dataFootnotes' in child.properties) endnotes(child);
  mark(body);
  const whole = hasHtml ? html(body, source) : body;
  figuresIn(whole);
  calloutsIn(whole);
  return whole;
}

/** The heading of the notes is in English and hidden by a style; publishers say what they are in the article's language. */
function endnotes(section: Element): void {
  section.properties = { role: 'doc-endnotes' };
  section.children = section.children.filter((child) => child.type !== 'element' || child.tagName !== 'h2');
}

function mark(body: Body): void {
  const stack: (Body | Element)[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'a' && 'dataFootnoteRef' in child.properties)
        child.properties['role'] = 'doc-noteref';
      if (child.tagName === 'a' && 'dataFootnoteBackref' in child.properties)
        child.properties['role'] = 'doc-backlink';
      stack.push(child);
    }
  }
}
