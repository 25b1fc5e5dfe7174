import type { Block } from '../blocks.ts';
import { containerOf, levelsApart, levelsTo } from './container.ts';
import { NEIGHBOURS, placeOfFeature } from './feature-names.ts';
import type { Row } from './row.ts';

const FAR = 30;
const [LENGTH, LINKED, READABLE, STOP, TITLE, HIDDEN] = [
  'length',
  'linked',
  'readable',
  'ends in stop',
  'likens title',
  'hidden',
].map(placeOfFeature);

/** Takes the blocks of text of a page, in order, with what each tells by itself, and puts what stands around each. */
export function addContext(texts: readonly Block[], rows: readonly Row[]): void {
  const get = (at: number, feature: number | undefined): number => rows[at]?.values[feature ?? 0] ?? 0;
  const isRead = texts.map((_, at) => get(at, READABLE) > 0.5);
  const isProse = texts.map(
    (block, at) => block.text.length > 100 && get(at, LINKED) < 0.4 && get(at, STOP) > 0,
  );
  const isHeading = texts.map((block) => /^h\d$/.test(block.container.tagName));
  const best = containerOf(texts, (at) => {
    const block = texts[at];
    return block === undefined || block.text.length <= 60 || get(at, HIDDEN) > 0
      ? 0
      : block.letters - block.linked;
  });
  const letters = Math.max(
    1,
    sum(texts, () => true),
  );
  const readLetters = Math.max(
    1,
    sum(texts, (at) => isRead[at] ?? false),
  );
  const parents = new Map<unknown, { read: number; all: number }>();
  texts.forEach((block, at) => {
    const family = parents.get(block.container.parentNode) ?? { read: 0, all: 0 };
    family.all += block.letters;
    if (isRead[at]) family.read += block.letters;
    parents.set(block.container.parentNode, family);
  });
  const title = texts.findLastIndex(
    (_, at) => get(at, TITLE) > 0.8 && isHeading[at] === true && isRead.slice(at + 1, at + 40).includes(true),
  );
  const [firstRead, lastRead] = [isRead.indexOf(true), isRead.lastIndexOf(true)];
  const [afterRead, afterProse] = [gapsAfter(isRead), gapsAfter(isProse)];
  const [beforeRead, beforeProse, beforeHeading] = [
    gapsBefore(isRead),
    gapsBefore(isProse),
    gapsBefore(isHeading),
  ];
  let [before, readBefore, proseBefore] = [0, 0, 0];
  texts.forEach((block, at) => {
    const row = rows[at];
    if (row === undefined) return;
    const family = parents.get(block.container.parentNode) ?? { read: 0, all: 0 };
    const levels = levelsTo(block.container, best.element);
    const read = isRead[at] ? block.letters : 0;
    row.put(at / Math.max(1, texts.length));
    row.put(before / letters);
    row.put(1 - (before + block.letters) / letters);
    row.put(readBefore / readLetters);
    row.put((readLetters - readBefore - read) / readLetters);
    row.put(beforeRead[at] ?? FAR);
    row.put(afterRead[at] ?? FAR);
    row.put(levels >= 0);
    row.put(levels);
    row.put(best.element !== undefined && levels === -1 ? levelsApart(block.container, best.element) : 0);
    row.put(best.share);
    row.put(title !== -1 && at > title);
    row.put(title === -1 ? -50 : Math.max(-50, Math.min(50, at - title)));
    row.put(beforeHeading[at] ?? FAR);
    row.put(family.read / Math.max(1, family.all));
    row.put(at >= firstRead && at <= lastRead);
    row.put(beforeProse[at] ?? FAR);
    row.put(afterProse[at] ?? FAR);
    row.put(proseBefore);
    row.put(afterProse[at] === 1);
    for (const step of NEIGHBOURS) {
      const other = texts[at + step];
      for (const feature of [LENGTH, LINKED, READABLE, STOP]) row.put(other ? get(at + step, feature) : -1);
      row.put(other?.container.tagName === block.container.tagName);
      row.put(other?.container.parentNode === block.container.parentNode);
      row.put(other ? Math.min(9, Math.abs(other.index - block.index)) : -1);
      row.put(isHeading[at + step] ?? false);
    }
    before += block.letters;
    readBefore += read;
    if (isProse[at]) proseBefore += 1;
  });
}

function sum(texts: readonly Block[], counts: (at: number) => boolean): number {
  return texts.reduce((all, block, at) => all + (counts(at) ? block.letters : 0), 0);
}

/** For each place, how far back the last marked one before it is. */
function gapsBefore(marked: readonly boolean[]): number[] {
  let gap = FAR;
  return marked.map((_, at) => {
    gap = marked[at - 1] ? 1 : Math.min(FAR, gap + 1);
    return gap;
  });
}

/** For each place, how far ahead the next marked one after it is. */
function gapsAfter(marked: readonly boolean[]): number[] {
  return gapsBefore(marked.toReversed()).reverse();
}
