import type { Block } from '../block.ts';
import { blocksOf } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { fold } from '../fold.ts';
import { oneLine } from '../one-line.ts';
import { partOf } from '../part.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'title-is-known';

/** The title: what the file states, else the line above the body that reads like one, else the first words of the body. */
export function titleIsKnown(work: Work): void {
  if (work.matter.title !== undefined) return;
  const [claim, ...others] = claimsOf(work, 'title');
  if (claim !== undefined) {
    work.matter.title = oneLine(claim.value);
    proveClaim(work, claim, true);
    for (const other of others) proveClaim(work, other, false);
    return;
  }
  const block = blocksOf(work.tree, 'title')[0] ?? headingOf(work);
  if (block !== undefined) {
    work.matter.title = withoutSite(oneLine(block.text), blocksOf(work.tree));
    prove(work, 'title', work.matter.title, RULE, { place: block.place });
    dropBlock(work, block, { rule: RULE, action: 'moved', to: 'title' });
    return;
  }
  const worded = blocksOf(work.tree).filter(
    ({ text, node }) => /[\p{L}\p{N}]/u.test(text) && partOf(node) !== 'furniture',
  );
  const first = worded.find(({ node }) => partOf(node) === 'body') ?? worded[0];
  const words = oneLine(first?.text ?? '').split(' ');
  const short = words.slice(0, 12).join(' ').slice(0, 120).trim();
  work.matter.title =
    short === ''
      ? nameOf(work.matter.file)
      : short + (short.length < oneLine(first?.text ?? '').length ? '…' : '');
  prove(work, 'title', work.matter.title, RULE, {
    place: first?.place,
    note: short === '' ? 'the name of the file' : 'the first words of the text',
  });
  say(work, RULE, 'no line reads like a title; its first words stand for one', {
    level: 'warning',
    note: 'Put the title on the first line, by itself.',
  });
}

/** A title that another line repeats without what stands behind its last bar or dash: that is the name of the site. */
function withoutSite(title: string, blocks: readonly Block[]): string {
  const bare = /^(.{10,}?)\s+[|–—-]\s+[^|–—]{2,40}$/u.exec(title)?.[1];
  return bare !== undefined && blocks.some(({ text }) => fold(text) === fold(bare)) ? bare : title;
}

function headingOf(work: Work): Block | undefined {
  if (work.draft.format === 'text') return undefined;
  const first = blocksOf(work.tree).find(({ text }) => text.trim() !== '');
  return first !== undefined && first.node.tagName === 'h1' ? first : undefined;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') || file;
}
