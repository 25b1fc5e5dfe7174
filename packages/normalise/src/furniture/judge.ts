import type { Block } from '../block.ts';
import { FEATURES, featuresOf } from './features.ts';
import { MODEL } from './model.ts';
import { OWN } from './measure.ts';

/** What a change between article and page costs, and what speaks for keeping a block in doubt; both in log-odds. */
const CHANGE = 0.3;
const TRUST = 0.3;
/** How surely a block inside the article must be the page's, with nothing in it that says so, to be taken out. */
const SURE = -3;

/**
 * Takes the blocks of a text in order and says, for each, whether it is of the article's body. Whoever keeps too much
 * annoys a reader, whoever removes too much loses their trust: doubt is kept.
 */
export function judge(blocks: readonly Block[]): boolean[] {
  const drawn = blocks.map(({ text, node }) => ({ text, ...(node.data?.layout ?? PLAIN) }));
  const features = featuresOf(drawn);
  const odds = features.map(oddsOf);
  return fill(smooth(odds), odds, features);
}

const PLAIN = { apart: true, parted: false, bullet: false };

/** Takes the features of a block and gives the log-odds that it is of the body: a sum of small decision trees. */
function oddsOf(features: Float32Array): number {
  let odds = MODEL.base;
  const { inner, leaves } = MODEL;
  for (let tree = 0; tree < MODEL.trees; tree++) {
    let node = 0;
    while (node < inner) {
      const at = 2 * (tree * inner + node);
      node = 2 * node + 1 + ((features[MODEL.splits[at] ?? 0] ?? 0) > (MODEL.splits[at + 1] ?? 0) ? 1 : 0);
    }
    odds += MODEL.values[tree * leaves + node - inner] ?? 0;
  }
  return odds;
}

/** The likeliest course through the two states (Viterbi), each change between them paid for. */
function smooth(odds: readonly number[]): boolean[] {
  let page = 0;
  let body = 0;
  const from: [page: boolean, body: boolean][] = [];
  for (const value of odds) {
    const [lastPage, lastBody] = [page, body];
    const toPage = lastBody - CHANGE > lastPage;
    const toBody = lastPage - CHANGE > lastBody;
    page = toPage ? lastBody - CHANGE : lastPage;
    body = (toBody ? lastPage - CHANGE : lastBody) + value + TRUST;
    from.push([toPage, toBody]);
  }
  const out: boolean[] = [];
  let isBody = body > page;
  for (let index = odds.length - 1; index >= 0; index--) {
    out[index] = isBody;
    const [toPage = false, toBody = false] = from[index] ?? [];
    if (isBody ? toBody : toPage) isBody = !isBody;
  }
  return out;
}

const SIGNS = [
  'whole',
  'begins',
  'rights',
  'placeholder',
  'commentHead',
  'ago',
  'dateOnly',
  'caption',
  'credit',
  'byline',
  'source',
  'number',
].map((name) => OWN.indexOf(name));

const PROSE = FEATURES.indexOf('proseShare');
/** From this part of running prose on, or of lines that are sentences, a file is a clipping with little around it. */
const CLIPPING = 0.75;

/** What ends the body of a clipping for good: labels of a page, the comments, whose the rights are. */
const FENCES = ['whole', 'begins', 'rights', 'placeholder', 'commentHead'].map((name) => OWN.indexOf(name));
const ENDS = OWN.indexOf('endsSentence');
const WORDS = OWN.indexOf('words');
/** So many words (as {@link OWN} counts them) and a full stop make a line running prose. */
const RUNNING = Math.log1p(9) / 6;

/**
 * In a clipping, what stands between two stretches of the body stays, unless something in it speaks against it; and where nearly
 * every line is a sentence, so does what stands between the body and more running prose, when nothing in between is a page's.
 */
function fill(
  body: readonly boolean[],
  odds: readonly number[],
  features: readonly Float32Array[],
): boolean[] {
  const drawn = grown(body, odds, features);
  const sentences = features.filter((own) => (own[ENDS] ?? 0) > 0).length;
  const isText = sentences >= features.length * CLIPPING;
  if (!isText && (features[0]?.[PROSE] ?? 0) < CLIPPING) return drawn;
  const first = drawn.indexOf(true);
  const last = isText ? lastOf(drawn, features) : drawn.lastIndexOf(true);
  return drawn.map((is, index) => {
    if (is || index < first || index > last) return is;
    const told = SIGNS.some((sign) => (features[index]?.[sign] ?? 0) > 0);
    return !told && ((odds[index] ?? 0) > SURE || (features[index]?.[ENDS] ?? 0) > 0);
  });
}

/** How unlikely a paragraph right behind the body, or behind one line after it, may be and still go with it. */
const DOUBTED = [-1.5, -0.3];

/** Running prose behind the body, with nothing in it that speaks against it, goes with it in doubt. */
function grown(
  body: readonly boolean[],
  odds: readonly number[],
  features: readonly Float32Array[],
): boolean[] {
  const last = body.lastIndexOf(true);
  const index = DOUBTED.findIndex((least, step) => {
    const next = features[last + 1 + step];
    if (last === -1 || next === undefined || (odds[last + 1 + step] ?? 0) < least) return false;
    const told = SIGNS.some((sign) => (next[sign] ?? 0) > 0);
    return !told && (next[ENDS] ?? 0) > 0 && (next[WORDS] ?? 0) > RUNNING;
  });
  return index === -1 ? [...body] : body.map((is, at) => is || at === last + 1 + index);
}

function lastOf(body: readonly boolean[], features: readonly Float32Array[]): number {
  const last = body.lastIndexOf(true);
  if (last === -1) return last;
  const fence = features.findIndex(
    (own, index) => index > last && FENCES.some((sign) => (own[sign] ?? 0) > 0),
  );
  const tail = features.slice(0, fence === -1 ? features.length : fence);
  const prose = tail.findLastIndex((own) => (own[ENDS] ?? 0) > 0 && (own[WORDS] ?? 0) > RUNNING);
  return Math.max(last, prose);
}
