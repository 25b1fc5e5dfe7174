import type { Element, ElementContent, Properties } from 'hast';

/** A link or an emphasis around words. */
export interface Shell {
  readonly tagName: string;
  readonly properties: Properties;
}

/** Takes a name, attributes and children and gives the element. */
export function made(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** Takes any text and gives it with its white space made single spaces; no-break spaces stay. */
export function squeezed(text: string): string {
  // Most text is so already, and a look is cheaper than to write every space anew.
  return /[\t\n\f\r]/.test(text) || text.includes('  ') ? text.replace(/[\t\n\f\r ]+/g, ' ') : text;
}

/** Takes a line and gives it without white space and line breaks at its ends; nothing when it has no words and no picture. */
export function trimmed(line: readonly ElementContent[]): ElementContent[] {
  const out = joined(line);
  for (let first = out[0]; first !== undefined && isSpace(first); first = out[0]) out.shift();
  for (let last = out.at(-1); last !== undefined && isSpace(last); last = out.at(-1)) out.pop();
  const [first, last] = [out[0], out.at(-1)];
  if (first?.type === 'text') out[0] = { type: 'text', value: first.value.replace(/^[\t\n\f\r ]+/, '') };
  const end = out.at(-1);
  if (last !== undefined && end?.type === 'text')
    out[out.length - 1] = { type: 'text', value: withoutEnd(end.value) };
  return out;
}

/** A pattern for the end of a text is tried at each of its spaces: the last character says whether there is anything to take. */
function withoutEnd(text: string): string {
  return /[\t\n\f\r ]/.test(text.slice(-1)) ? text.replace(/[\t\n\f\r ]+$/, '') : text;
}

function joined(line: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of line) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: squeezed(last.value + node.value) };
    } else if (node.type !== 'text' || node.value !== '') out.push(node);
  }
  return out;
}

function isSpace(node: ElementContent): boolean {
  if (node.type === 'text') return /^[\t\n\f\r ]*$/.test(node.value);
  return node.type === 'element' && (node.tagName === 'br' || node.tagName === 'wbr');
}

/** Takes a line and what stands around it, the outermost first, and gives the line inside them. */
export function shelled(line: readonly ElementContent[], shells: readonly Shell[]): ElementContent[] {
  if (line.length === 0) return [];
  return shells.reduceRight<ElementContent[]>(
    (inner, shell) => [made(shell.tagName, { ...shell.properties }, inner)],
    [...line],
  );
}

/** Takes blocks and attributes of what stood around them and gives the blocks bearing these, the id only once. */
export function marked(blocks: readonly ElementContent[], properties: Properties): ElementContent[] {
  if (Object.keys(properties).length === 0) return [...blocks];
  const { id, ...others } = properties;
  let left = id;
  return blocks.map((block) => {
    if (block.type !== 'element') return block;
    const bearing: Properties = { ...others, ...block.properties };
    if (left !== undefined && bearing['id'] === undefined) {
      bearing['id'] = left;
      left = undefined;
    }
    return { ...block, properties: bearing };
  });
}
