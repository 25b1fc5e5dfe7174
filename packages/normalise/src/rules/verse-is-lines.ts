import { columnsOf } from '@offprint/parse';
import type { Element, RootContent } from 'hast';
import { placeOf, textOf } from '../block.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'verse-is-lines';

/** Columns beyond which a line is not a verse but a paragraph. */
const WIDEST = 64;

const ENDS_SENTENCE = /[.!?…。！？।۔؟]["'”’»)\]]*\s*$/u;

/**
 * A stanza of a clipping is one paragraph that keeps its lines: short ones between blank lines, most of which, there or in
 * all stanzas, end before a sentence does. So does an address, and a list of names.
 */
export function verseIsLines(work: Work): void {
  const stanzas = stanzasOf(work.tree.children);
  const isPoem = runsOn(stanzas);
  const joined = new Set<RootContent>();
  for (const stanza of stanzas) {
    const [first, ...rest] = stanza;
    if (first === undefined || !(isPoem || runsOn([stanza]))) continue;
    for (const line of rest) {
      first.children.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
      first.children.push({ type: 'text', value: '\n' }, ...line.children);
      if (first.position && line.position)
        first.position = { start: first.position.start, end: line.position.end };
      joined.add(line);
    }
    say(work, RULE, `${String(rest.length + 1)} lines are one paragraph, and stay lines`, {
      place: placeOf(first),
    });
  }
  work.tree.children = work.tree.children.filter((node) => !joined.has(node));
}

/** Whether most lines that another follows end before a sentence does; one line alone says nothing. */
function runsOn(stanzas: readonly (readonly Element[])[]): boolean {
  const followed = stanzas.flatMap((lines) => lines.slice(0, -1));
  const open = followed.filter((line) => !ENDS_SENTENCE.test(textOf(line)));
  return followed.length > 1 && open.length > followed.length / 2;
}

/** Takes the blocks of a body and gives the runs of lines that stand between blank ones in a clipping, none of them wide. */
function stanzasOf(nodes: readonly RootContent[]): Element[][] {
  const runs: Element[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const layout = node.type === 'element' && node.tagName === 'p' ? node.data?.layout : undefined;
    if (node.type === 'element' && layout !== undefined) {
      if (isOpen && !layout.apart) runs.at(-1)?.push(node);
      else runs.push([node]);
    }
    isOpen = layout !== undefined;
  }
  return runs.filter((lines) => lines.length > 1 && lines.every(isNarrow));
}

function isNarrow(line: Element): boolean {
  return line.data?.layout?.parted === false && columnsOf(textOf(line)) <= WIDEST;
}
