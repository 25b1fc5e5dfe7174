// A saved page as text, in the ways in which people come by the text of a page: a browser's innerText, raw textContent, the
// dumps of two text browsers, and a clipping of the lines around the article. `next` gives random numbers from 0 to 1, by
// which margins, indents, blank lines and what is clipped vary.

const SILENT = new Set(
  'script style noscript template head svg math iframe object select option textarea canvas audio video meta link'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul body html'.split(
    ' ',
  ),
);
const APART = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote table dl'.split(' '));
const DEEPEST = 800;

const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;
const isHidden = (node) =>
  attribute(node, 'hidden') !== undefined ||
  /display:\s*none|visibility:\s*hidden/i.test(attribute(node, 'style') ?? '');
const tidy = (text) => text.replace(/\n{3,}/g, '\n\n').trim();

/** The text of a page as a browser's innerText gives it; `apart`: how often a paragraph is parted by a blank line. */
export function innerText(root, next) {
  const apart = next() < 0.7 ? 2 : 1;
  let out = '';
  let pending = 0;
  walk(root, 0);
  return tidy(
    out
      .split('\n')
      .map((line) => line.trim())
      .join('\n'),
  );
  function walk(parent, depth) {
    for (const node of parent.childNodes ?? []) {
      if (node.nodeName === '#text') {
        const text = node.value.replace(/\s+/g, ' ');
        if (text === ' ') {
          if (out !== '' && !/\s$/.test(out) && pending === 0) out += ' ';
          continue;
        }
        if (pending > 0) out = out.trimEnd() + '\n'.repeat(out === '' ? 0 : pending);
        out += pending > 0 ? text.trimStart() : text;
        pending = 0;
      } else if (node.tagName === 'br') pending = Math.min(2, pending + 1);
      else if (
        node.tagName !== undefined &&
        !SILENT.has(node.tagName) &&
        !isHidden(node) &&
        depth < DEEPEST
      ) {
        const cell = node.tagName === 'td' || node.tagName === 'th';
        const gap = cell || !BLOCK.has(node.tagName) ? 0 : APART.has(node.tagName) ? apart : 1;
        pending = Math.max(pending, gap);
        if (cell && out !== '' && !/\s$/.test(out)) out += '\t';
        walk(node, depth + 1);
        pending = Math.max(pending, gap);
      }
    }
  }
}

/** The text of a page as its raw textContent, its blocks glued where the markup has no line end between them. */
export function textContent(root) {
  const parts = [];
  (function walk(parent, depth) {
    for (const node of parent.childNodes ?? []) {
      if (node.nodeName === '#text') parts.push(node.value);
      else if (node.tagName !== undefined && !SILENT.has(node.tagName) && depth < DEEPEST)
        walk(node, depth + 1);
    }
  })(root, 0);
  return tidy(
    parts
      .join('')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n'),
  );
}

/** The text of a page as a text browser dumps it: `lynx`, else as w3m does. */
export function dump(root, lynx, next) {
  const margin = (lynx ? [80, 88, 100, 72] : [80, 100, 100, 120])[Math.floor(next() * 4)];
  const lines = [];
  let words = '';
  let indent = lynx ? 3 : 0;
  let bullet = '';
  walk(root, 0);
  flush();
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');

  function flush() {
    const all = words.split(/\s+/).filter(Boolean);
    if (all.length > 0 || bullet !== '') {
      let line = bullet === '' ? ' '.repeat(indent) : ' '.repeat(Math.max(0, indent - 2)) + bullet;
      let has = false;
      for (const word of all) {
        if (has && line.length + 1 + word.length > margin) {
          lines.push(line);
          line = ' '.repeat(indent);
          has = false;
        }
        line += (has ? ' ' : '') + word;
        has = true;
      }
      lines.push(line.trimEnd());
    }
    words = '';
    bullet = '';
  }
  function gap() {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  }
  function walk(parent, depth) {
    for (const node of parent.childNodes ?? []) {
      const name = node.tagName;
      if (node.nodeName === '#text') words += node.value.replace(/\s+/g, ' ');
      else if (name === undefined || depth > DEEPEST) continue;
      else if (name === 'iframe' && lynx) {
        flush();
        lines.push(`   IFRAME: ${(attribute(node, 'src') ?? '').slice(0, 80)}`);
      } else if (SILENT.has(name)) continue;
      else if (name === 'img') {
        const file = attribute(node, 'src')?.split('/').at(-1) ?? '';
        words += attribute(node, 'alt') || (lynx ? '' : `[${file.slice(0, 4)}]`);
      } else if (name === 'br') flush();
      else if (name === 'hr') {
        flush();
        lines.push('_'.repeat(margin - 10));
      } else if (name === 'input') words += lynx ? '____________________ ' : '[                    ]';
      else {
        if (name === 'button' && lynx) words += ' (BUTTON) ';
        const block = BLOCK.has(name);
        const before = indent;
        if (block) flush();
        if (APART.has(name)) gap();
        if (name === 'ul' || name === 'ol') indent += lynx ? 5 : 4;
        if (name === 'li') bullet = lynx ? '* ' : '• ';
        if (name === 'blockquote') indent += 4;
        if (lynx && /^h\d$/.test(name)) indent = name === 'h1' ? 20 : 0;
        walk(node, depth + 1);
        if (block) flush();
        if (APART.has(name)) gap();
        indent = before;
      }
    }
  }
}

/** A clipping: the lines of an inner text around its article, some of them glued, some not set apart; nothing where the article is not found. */
export function clipping(inner, article, next) {
  const lines = inner.split('\n').filter((line) => line.trim() !== '');
  const heads = article
    .split('\n')
    .map((line) => line.trim().slice(0, 40))
    .filter((head) => head.length === 40);
  const hits = lines.flatMap((line, index) => (heads.some((head) => line.includes(head)) ? [index] : []));
  const [first] = hits;
  const last = hits.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const reach = () => Math.floor(next() * next() * 14);
  const clipped = lines.slice(Math.max(0, first - 2 - reach()), last + 2 + reach());
  const apart = next() < 0.5 ? 0.75 : next();
  const glue = next() < 0.7 ? 0.03 : 0;
  return clipped
    .map((line, index) => {
      if (index + 1 === clipped.length) return line;
      const draw = next();
      return line + (draw < glue ? '' : draw < glue + (1 - glue) * apart ? '\n\n' : '\n');
    })
    .join('');
}
