import type { Drawn, Measure } from './measure.ts';
import { OWN, measure } from './measure.ts';
import { containedIn } from './contained-in.ts';
import { cohesion, coreOf } from './core.ts';
import { echoesOf } from './echoes.ts';
import { running, share, within } from './sums.ts';
import { windowOf } from './window.ts';

const NEAR = [
  'length',
  'endsSentence',
  'functionWords',
  'capitalised',
  'whole',
  'begins',
  'bullet',
  'dateOnly',
  'apart',
].map((name) => OWN.indexOf(name));
const REACH = [-2, -1, 1, 2];

/** The names of the numbers that {@link featuresOf} gives, in order. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...REACH.flatMap((step) => NEAR.map((index) => `${OWN[index] ?? ''}@${String(step)}`)),
  'blocks',
  'proseShare',
  'position',
  'wordsBefore',
  'proseBefore',
  'proseAfter',
  'prose3',
  'prose8',
  'toProseBefore',
  'toProseAfter',
  'fences',
  'hitsNear',
  'hitRate',
  'likePrevious',
  'likeNext',
  'afterComments',
  'datesNear',
  'agoNear',
  ...['strict', 'middle', 'wide'].flatMap((name) => [`${name}In`, `${name}FromStart`, `${name}FromEnd`]),
  'repeated',
  'containedElsewhere',
  'cohesion',
  'first',
  'last',
  'sinceWhole',
  'untilWhole',
  'echo',
  'echoNear',
  'echoBefore',
  'echoAfter',
  'sinceStamp',
  'stampsBefore',
  'stampsAfter',
];

/**
 * Takes the blocks of one file in order and gives, for each, the numbers that tell an article's body from the page around
 * it: what is in the block, what is near it, and where it stands in the whole.
 */
export function featuresOf(blocks: readonly Drawn[]): Float32Array[] {
  const measures = blocks.map(measure);
  const total = measures.length;
  const weights = measures.map(({ words }) => words.count);
  const allWords = Math.max(1, sum(weights));
  const isProse = measures.map(
    ({ own, words }) =>
      (own[LENGTH] ?? 0) * 7 > Math.log1p(70) &&
      (own[ENDS] ?? 0) > 0 &&
      words.count >= 9 &&
      (own[FUNCTION] ?? 0) > 0.2,
  );
  const prose = weights.map((weight, index) => (isProse[index] ? weight : 0));
  const allProse = Math.max(1, sum(prose));
  const before = running(prose);
  const wordsBefore = running(weights);
  const hits = measures.map(({ own }) => (HITS.some((which) => (own[which] ?? 0) > 0) ? 1 : 0));
  const windows = LOSSES.map((loss) =>
    windowOf(
      measures.map(({ own }, index) =>
        gain(isProse[index] ?? false, weights[index] ?? 0, own, loss, hits[index] ?? 0),
      ),
    ),
  );
  const window = windows[0] ?? { start: 0, end: 0 };
  const comments = headOfComments(measures, window.start);
  const hitsBefore = running(hits);
  const allHits = sum(hits);
  const counts = new Map<string, number>();
  for (const { folded } of measures) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  const core = coreOf(
    measures.map(({ words }) => words.long),
    isProse,
    window,
  );
  const isWhole = measures.map(({ own }) => (own[WHOLE] ?? 0) > 0);
  const [sinceWhole, untilWhole] = [since(isWhole), until(isWhole)];
  const [sinceProse, untilProse] = [since(isProse), until(isProse)];
  const echoes = echoesOf(blocks.map(({ text }) => text));
  const isStamp = measures.map(({ own }) => STAMPS.some((which) => (own[which] ?? 0) > 0));
  const sinceStamp = since(isStamp);
  const stamps = running(isStamp.map(Number));
  const allStamps = stamps[total - 1] ?? 0;
  const datesBefore = running(measures.map(({ own }) => own[DATES] ?? 0));
  const agoBefore = running(measures.map(({ own }) => own[AGO] ?? 0));
  const contained = containedIn(measures.map(({ folded }) => folded));
  // Room for all of them is asked of the system once.
  const rows = new Float32Array(total * FEATURES.length);
  return measures.map((item, index) => {
    const row = rows.subarray(index * FEATURES.length, (index + 1) * FEATURES.length);
    put(row, item.own, 0);
    let at = OWN.length;
    for (const step of REACH) {
      const near = measures[index + step]?.own;
      for (const which of NEAR) {
        row[at] = near?.[which] ?? (which === NEAR[0] ? 0 : -0.5);
        at += 1;
      }
    }
    put(
      row,
      [
        Math.min(1, Math.log1p(total) / 7),
        allProse / allWords,
        index / Math.max(1, total - 1),
        (wordsBefore[index] ?? 0) / allWords,
        (before[index] ?? 0) / allProse,
        1 - ((before[index] ?? 0) + (prose[index] ?? 0)) / allProse,
        share(before, wordsBefore, index, 3),
        share(before, wordsBefore, index, 8),
        Math.min(1, (sinceProse[index] ?? 0) / 10),
        Math.min(1, (untilProse[index] ?? 0) / 10),
        Math.min(1, fences(index, window, hitsBefore) / 8),
        within(hitsBefore, index - 4, index + 5) / 9,
        allHits / Math.max(1, total),
        likeness(item, measures[index - 1]),
        likeness(item, measures[index + 1]),
        index > comments ? 1 : 0,
        within(datesBefore, index - 3, index + 4) / 7,
        within(agoBefore, index - 3, index + 4) / 7,
      ],
      at,
    );
    at += PLACES;
    for (const { start, end } of windows) {
      row[at] = index >= start && index < end ? 1 : 0;
      row[at + 1] = clamp((index - start) / 20);
      row[at + 2] = clamp((end - 1 - index) / 20);
      at += 3;
    }
    const echo = echoes[index];
    put(
      row,
      [
        Math.min(1, ((counts.get(item.folded) ?? 1) - 1) / 3),
        contained[index] ? 1 : 0,
        cohesion(item.words.long, core),
        index < 3 ? 1 : 0,
        index >= total - 3 ? 1 : 0,
        Math.min(1, (sinceWhole[index] ?? 0) / 10),
        Math.min(1, (untilWhole[index] ?? 0) / 10),
        echo?.own ?? 0,
        echo?.near ?? 0,
        echo?.before ?? 0,
        echo?.after ?? 0,
        Math.min(1, (sinceStamp[index] ?? 0) / 10),
        Math.min(1, (stamps[index] ?? 0) / 10),
        Math.min(1, (allStamps - (stamps[index] ?? 0)) / 10),
      ],
      at,
    );
    return row;
  });
}

/** What a typed array does by itself, in a tenth of the time for so few numbers. */
function put(row: Float32Array, values: readonly number[], at: number): void {
  for (let index = 0; index < values.length; index += 1) row[at + index] = values[index] ?? 0;
}

/** How many numbers of where a block stands come before those of its stretches. */
const PLACES = FEATURES.indexOf('strictIn') - FEATURES.indexOf('blocks');
const LENGTH = OWN.indexOf('length');
const ENDS = OWN.indexOf('endsSentence');
const FUNCTION = OWN.indexOf('functionWords');
const WHOLE = OWN.indexOf('whole');

const HITS = ['whole', 'begins', 'rights', 'dateOnly'].map((name) => OWN.indexOf(name));
const COMMENTS = OWN.indexOf('commentHead');
const DATES = OWN.indexOf('date');
const AGO = OWN.indexOf('ago');
/** Lines that say when something was written. */
const STAMPS = [OWN.indexOf('ago'), OWN.indexOf('dateOnly')];
const LIKE = ['length', 'capitalised', 'digits', 'bullet', 'endsSentence'].map((name) => OWN.indexOf(name));
/** What a block that is no prose takes from a stretch, in words: from one that breaks off soon to one that forgives much. */
const LOSSES = [12, 4, 1.5];

/** How much a block adds to, or takes from, a stretch that is thought to be the article. */
function gain(prose: boolean, words: number, own: readonly number[], loss: number, hit: number): number {
  if (prose) return hit > 0 ? words * 0.2 : words;
  if ((own[ENDS] ?? 0) > 0 && words > 4) return words * 0.5;
  return -loss * (1 + hit * 3) - Math.min(2 * loss, words * 0.03 * loss);
}

/** Where the comments of readers begin, after the article's own; nowhere is far behind the end. */
function headOfComments(measures: readonly Measure[], start: number): number {
  const found = measures.findIndex(({ own }, index) => index > start && (own[COMMENTS] ?? 0) > 0);
  return found === -1 ? measures.length : found;
}

/** How many lines of a page stand between a block and the stretch that is most like an article. */
function fences(
  index: number,
  { start, end }: { start: number; end: number },
  hitsBefore: readonly number[],
): number {
  const at = hitsBefore[index] ?? 0;
  if (index < start) return (hitsBefore[start] ?? 0) - at;
  return index >= end ? at - (hitsBefore[end - 1] ?? 0) : 0;
}

/** How much two neighbours are drawn alike: the items of one list are. */
function likeness(one: Measure, other: Measure | undefined): number {
  if (other === undefined) return 0;
  let unlike = 0;
  for (const which of LIKE) unlike += Math.abs((one.own[which] ?? 0) - (other.own[which] ?? 0));
  return 1 - Math.min(1, unlike);
}

/** How many blocks stand between each and the last before it that is something; before the first of those as if it were ten above all. */
function since(is: readonly boolean[]): number[] {
  let distance = 10;
  return is.map((one) => {
    const here = distance;
    distance = one ? 0 : distance + 1;
    return here;
  });
}

/** The same of the next one below. */
function until(is: readonly boolean[]): number[] {
  return since(is.toReversed()).reverse();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
