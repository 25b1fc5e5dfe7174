import type { Block } from '../block.ts';
import { featuresOf } from './features.ts';
import { MODEL } from './model.ts';
import { spare } from './spare.ts';

/** What a change between article and page costs, and what speaks for keeping a block in doubt; both in log-odds. */
const CHANGE = 0.3;
const TRUST = 0.3;
/**
 * Takes the blocks of a text in order and says, for each, whether it is of the article's body. Whoever keeps too much
 * annoys a reader, whoever removes too much loses their trust: doubt is kept, and {@link spare} has the last word.
 */
export function judge(blocks: readonly Block[]): boolean[] {
  const drawn = blocks.map(({ text, node }) => {
    const { apart, parted, bullet } = node.data?.layout ?? PLAIN;
    return { text, apart, parted, bullet };
  });
  const features = featuresOf(drawn);
  const odds = features.map(oddsOf);
  return spare(smooth(odds), odds, features);
}

const PLAIN = { apart: true, parted: false, bullet: false };

/** Takes the features of a block and gives the log-odds that it is of the body: a sum of small decision trees. */
function oddsOf(features: Float32Array): number {
  const { base, trees, inner, leaves, values } = MODEL;
  let odds = base;
  for (let tree = 0; tree < trees; tree++) {
    const first = tree * inner;
    let node = 0;
    while (node < inner) {
      const at = first + node;
      node = 2 * node + 1 + ((features[WHICH[at] ?? 0] ?? 0) > (BEYOND[at] ?? 0) ? 1 : 0);
    }
    odds += values[tree * leaves + node - inner] ?? 0;
  }
  return odds;
}

/** The splits of the model, the numbers of their features and their values each by themselves. */
const WHICH = Uint8Array.from(MODEL.splits.filter((_, at) => at % 2 === 0));
const BEYOND = MODEL.splits.filter((_, at) => at % 2 === 1);

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
