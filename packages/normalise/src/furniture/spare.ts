import { FEATURES } from './features.ts';
import { OWN } from './measure.ts';

/** How surely a block inside the article must be the page's, with nothing in it that says so, to be taken out. */
const SURE = -3;

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
 * Takes what was judged of each block, the odds of it and the features, and gives it with what is spared: lines of an article
 * are not lost for being short, late or alone while nothing in them says that they are a page's.
 */
export function spare(
  body: readonly boolean[],
  odds: readonly number[],
  features: readonly Float32Array[],
): boolean[] {
  return cut(ended(fill(body, odds, features), features), features);
}

const LABEL = OWN.indexOf('whole');

/** Behind the last running prose a label of a page (“Related articles”) and what follows it are the page's. */
function cut(body: readonly boolean[], features: readonly Float32Array[]): boolean[] {
  const last = features.findLastIndex((own, index) => body[index] === true && isProse(own));
  const label = features.findIndex((own, index) => index > last && (own[LABEL] ?? 0) > 0);
  return label === -1 ? [...body] : body.map((is, index) => is && index < label);
}

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
    return !isTold(features[index]) && ((odds[index] ?? 0) > SURE || (features[index]?.[ENDS] ?? 0) > 0);
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
    return !isTold(next) && isProse(next);
  });
  return index === -1 ? [...body] : body.map((is, at) => is || at === last + 1 + index);
}

/** The last running prose before the fence, or the last of the body. */
function lastOf(body: readonly boolean[], features: readonly Float32Array[]): number {
  const last = body.lastIndexOf(true);
  if (last === -1) return last;
  return Math.max(last, features.slice(0, fenceBehind(last, features)).findLastIndex(isProse));
}

/** Where the page begins for good behind a block. */
function fenceBehind(last: number, features: readonly Float32Array[]): number {
  const fence = features.findIndex(
    (own, index) => index > last && FENCES.some((sign) => (own[sign] ?? 0) > 0),
  );
  return fence === -1 ? features.length : fence;
}

function isProse(own: Float32Array): boolean {
  return (own[ENDS] ?? 0) > 0 && (own[WORDS] ?? 0) > RUNNING;
}

/** Whether there is something in a block that makes it another thing than a line of the text. */
function isTold(own: Float32Array | undefined): boolean {
  return SIGNS.some((sign) => (own?.[sign] ?? 0) > 0);
}

/** With so few lines left out above its fence a text was cut with care; so few lines behind the body may hold its end. */
const [CAREFUL, NEAR] = [8, 4];

/**
 * The end of a short article is not cut off because it is short: what stands between the body and the fence goes with it where
 * little is left out in all, or where it is a few lines with prose among them.
 */
function ended(body: readonly boolean[], features: readonly Float32Array[]): boolean[] {
  const last = body.lastIndexOf(true);
  if (last === -1) return [...body];
  const first = body.indexOf(true);
  const fence = fenceBehind(last, features);
  const isCareful = body.slice(0, fence).filter((is) => !is).length <= CAREFUL;
  const end = isCareful ? fence - 1 : fence - last - 1 <= NEAR ? lastOf(body, features) : last;
  return body.map(
    (is, index) => is || (index > (isCareful ? first : last) && index <= end && !isTold(features[index])),
  );
}
