import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../src/fragment.ts';
import { setHole } from '../src/hole.ts';

function bodyOf(html: string): Root {
  const tree = fromParse5(parseFragment(html));
  if (tree.type !== 'root') throw new Error('not a root');
  return tree;
}

const htmlOf = (html: string): string => toFragment(bodyOf(html)).fragment.html.join('▮');

/** Prints a body whose links to articles are none. */
function print(body: Root): string {
  return toFragment(body).fragment.html.join('<img alt="" />');
}

/** What a parser saw: names, attributes in order of name, words. Name spaces are left out: HTML gives them by name. */
type Seen = string | { name: string; attributes: Record<string, string>; children: Seen[] };

function seenByXml(markup: string): Seen[] {
  const root: { children: Seen[] } = { children: [] };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { xmlns: _, ...others } = attributes;
    const element = { name, attributes: others, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', (text) => addText(stack.at(-1)?.children ?? [], text));
  parser.write(`<root>${markup}</root>`).close();
  const [top] = root.children;
  return typeof top === 'object' ? top.children : [];
}

function addText(children: Seen[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (text !== '') children.push(text);
}

interface Parsed {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { name: string; value: string }[];
  readonly childNodes?: readonly Parsed[];
}

function seenByHtml(markup: string): Seen[] {
  const seen = (nodes: readonly Parsed[]): Seen[] => {
    const out: Seen[] = [];
    for (const node of nodes) {
      if (node.nodeName === '#text') addText(out, node.value ?? '');
      else {
        const attributes = Object.fromEntries(
          (node.attrs ?? []).flatMap(({ name, value }) => (name === 'xmlns' ? [] : [[name, value]])),
        );
        out.push({ name: node.nodeName, attributes, children: seen(node.childNodes ?? []) });
      }
    }
    return out;
  };
  return seen(parseFragment(markup).childNodes);
}

const NAMES =
  'p div span a b em strong i code pre br wbr hr img ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th figure figcaption blockquote aside section details summary h1 h2 h3 h6 ruby rt rp rb rtc math mi mo mn mfrac msup mtext mrow semantics annotation annotation-xml mtable mtr mtd svg foreignObject style script title textarea noscript template select option button form input iframe object video q time del ins abbr bdo font center marquee nobr x-y plaintext xmp listing image'.split(
    ' ',
  );
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      'word',
      'two words',
      '\n',
      ']]>',
      '<!--',
      '-->',
      '</p>',
      '&amp;',
      '\u0000',
      '\uD800',
      '\uFFFE',
      '\u0085',
      '<img src=x>',
      '</math>',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const properties = fc.dictionary(
  fc.constantFrom(
    'id',
    'name',
    'href',
    'src',
    'title',
    'lang',
    'dir',
    'className',
    'style',
    'onClick',
    'dataHole',
    'colSpan',
    'headers',
    'open',
    'reversed',
    'start',
    'dateTime',
    'type',
    'checked',
    'alt',
    'role',
    'display',
    'alttext',
    'encoding',
    'cite',
    'scope',
    'srcSet',
    'xmlns',
    'is',
    'slot',
  ),
  fc.oneof(
    fc.constantFrom(
      '0',
      '1',
      '#a',
      'a',
      'javascript:alert(1)',
      ' java\nscript:x',
      'https://example.com/<">&',
      'data:text/html,x',
      '//host/x',
      '"><script>',
      'row',
      'rtl',
      'en',
      'doc-noteref',
      'checkbox',
      'block',
      '2018-01-19',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.boolean(),
  ),
  { maxKeys: 3 },
);
const node: fc.Arbitrary<ElementContent> = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    text.map((value): ElementContent => ({ type: 'text', value })),
    fc
      .tuple(fc.constantFrom(...NAMES), properties, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tagName, properties, children]): ElementContent => ({
        type: 'element',
        tagName,
        properties,
        children,
      })),
  ),
})).node;
const tree: fc.Arbitrary<Root> = fc
  .array(node, { maxLength: 5 })
  .map((children) => ({ type: 'root', children }));

describe('a fragment', () => {
  it('is the same tree to a parser of HTML and a strict parser of XML, whatever the body was', () => {
    fc.assert(
      fc.property(tree, (body) => {
        const printed = print(body);
        expect(seenByXml(printed)).toEqual(seenByHtml(printed));
      }),
      { numRuns: 1500 },
    );
  });

  it('is made of itself again when it is read and set again', () => {
    fc.assert(
      fc.property(tree, (body) => {
        const once = print(body);
        const twice = print(bodyOf(once));
        // Ids follow the order of the body, and runs of spaces are joined where two lines meet.
        const bare = (markup: string): string => markup.replace(/ (?:id|headers|href)="[#i][^"]*"|\s+/g, '');
        expect(bare(twice)).toBe(bare(once));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no script, no handler, no style and no address but of the web', () => {
    fc.assert(
      fc.property(tree, (body) => {
        const markup = toFragment(body)
          .fragment.html.join('')
          .replace(/>[^<]*</g, '><');
        expect(markup).not.toMatch(/<(?:script|style|svg|iframe|object|template|form|input|img )/);
        expect(markup).not.toMatch(/\s(?:on\w+|style|class="(?!language-)|src|srcset|data-hole)=/);
        for (const [, href] of markup.matchAll(/(?:href|cite)="([^"]*)"/g)) {
          expect(href).toMatch(/^(?:https?:\/\/|mailto:|tel:|#in-|(?![a-z0-9+.-]*:))/i);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('parts a paragraph around a block that a source put into it', () => {
    expect(htmlOf('<b>one<ul><li>two</ul>three</b>')).toBe(
      '<p><b>one</b></p>\n<ul><li><b>two</b></li></ul>\n<p><b>three</b></p>',
    );
  });

  it('keeps what an article needs of tables, lists, notes, ruby and formulas', () => {
    expect(htmlOf('<table><tr><th id=h scope=col>A<tr><td headers=h colspan=2>B</table>')).toBe(
      '<table><tbody><tr><th scope="col" id="in-h">A</th></tr><tr><td colspan="2" headers="in-h">B</td></tr></tbody></table>',
    );
    expect(htmlOf('<table><tr><td align=right>1<td align=justify class="to-x y">2</table>')).toBe(
      '<table><tbody><tr><td class="to-right">1</td><td>2</td></tr></tbody></table>',
    );
    expect(htmlOf('<ol start=3 reversed><li><p>x</ol>')).toBe(
      '<ol start="3" reversed=""><li><p>x</p></li></ol>',
    );
    expect(htmlOf('<details open><summary>S</summary>T</details>')).toBe(
      '<details open=""><summary>S</summary><p>T</p></details>',
    );
    expect(htmlOf('<ruby>漢<rp>(<rt>かん</ruby>')).toBe(
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>',
    );
    expect(htmlOf('<math><mfrac><mn>1</mn></mfrac></math>')).toContain('<mrow><mn>1</mn></mrow>');
    expect(htmlOf('<pre><code class="hljs language-js x">a\n b</code></pre>')).toBe(
      '<pre><code class="language-js">a\n b</code></pre>',
    );
    expect(htmlOf('<p><time datetime="yesterday">x</time> <time datetime=2018-01-19>y</time>')).toBe(
      '<p>x <time datetime="2018-01-19">y</time></p>',
    );
  });

  it('writes boxes of a task list as characters', () => {
    expect(htmlOf('<ul><li><input type=checkbox checked> a<li><input type=checkbox> b</ul>')).toBe(
      '<ul><li>☑ a</li><li>☐ b</li></ul>',
    );
  });

  it('leads links inside it to its own ids, and drops those that lead nowhere', () => {
    expect(htmlOf('<p id="été">x<p><a href="#%C3%A9t%C3%A9">up</a> <a href="#no">no</a>')).toBe(
      '<p id="in-ete">x</p>\n<p><a href="#in-ete">up</a> no</p>',
    );
    expect(htmlOf('<h2>On <i>Rights</i></h2><h2>On rights</h2><a href="#on-rights">x</a>')).toBe(
      '<h2 id="in-on-rights">On <i>Rights</i></h2>\n<h2 id="in-on-rights-2">On rights</h2>\n<p><a href="#in-on-rights">x</a></p>',
    );
  });

  it('has a hole for every picture and every link to an article, by what the rules know and never by what a source says', () => {
    const body = bodyOf(
      '<p><a href="b.md" title="t">see <img src="p.png" alt="A &lt;b>" data-hole=7 data-offprint="x"></a> end<img>',
    );
    const [paragraph] = body.children;
    const link = paragraph?.type === 'element' ? paragraph.children[0] : undefined;
    if (link?.type !== 'element' || link.children[1]?.type !== 'element') throw new Error('no link');
    setHole(link, { article: 'b.md', hash: 'One Two', title: 't' });
    setHole(link.children[1], { asset: 'ab'.repeat(32) });
    const { fragment } = toFragment(body);
    expect(fragment).toEqual({
      html: ['<p>', 'see ', '', ' end', '</p>'],
      refs: [
        { kind: 'article', file: 'b.md', hash: 'in-one-two', title: 't' },
        { kind: 'image', sha256: 'ab'.repeat(32), alt: 'A <b>' },
        { kind: 'article-end' },
        { kind: 'image', alt: '' },
      ],
    });
  });

  it('gives its words as plain text, without captions, with tabs between cells', () => {
    const { text, outline } = toFragment(
      bodyOf(
        '<p>HANOI —  One<br>two<figure><img alt=x><figcaption>no</figcaption></figure><ul><li>a<li>b<ul><li>c</ul></ul><h3>H</h3><table><tr><td>1<td>2<tr><td>3<td>4</table><pre>x\n  y</pre>',
      ),
    );
    expect(text).toBe('HANOI — One\ntwo\n\na\n\nb\n\nc\n\nH\n\n1\t2\n3\t4\n\nx\n  y');
    expect(outline).toEqual([{ depth: 3, id: 'in-h', text: 'H' }]);
  });

  it('is made of a tree of any depth', () => {
    let deep: ElementContent = { type: 'text', value: 'bottom' };
    for (let depth = 0; depth < 50_000; depth += 1) {
      deep = {
        type: 'element',
        tagName: depth % 2 === 0 ? 'blockquote' : 'b',
        properties: {},
        children: [deep],
      };
    }
    expect(toFragment({ type: 'root', children: [deep] }).text).toBe('bottom');
  });
});
