import { FLANKED, LIKELY } from './choose-body.ts';
import { FEATURES } from './feature-names.ts';
import { MODEL } from './model.ts';

/** A forest of decision trees laid flat: what each node asks, the most that goes left, and where right begins. */
interface Forest {
  readonly roots: readonly number[];
  /** What each tree and all after it add to the log-odds at the least, and at the most. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly asks: Uint8Array;
  readonly values: Float32Array;
  readonly rights: Uint16Array;
}

const LEAF = 255;
/** Beyond these log-odds, and what is lost where they are added up, nobody asks further. */
const SURE_OF = Math.log(LIKELY / (1 - LIKELY)) + 1e-6;
const SURE_AGAINST = Math.log(FLANKED / (1 - FLANKED)) - 1e-6;
const NODE_BYTES = 5;
let forest: Forest | undefined;

/**
 * Takes the features of a block, in the order of {@link FEATURES}, and gives how likely it is part of the article, from 0 to 1. The trees left
 * are not asked where they cannot bring it below {@link LIKELY} any more, or above {@link FLANKED}.
 */
export function judge(features: Float32Array): number {
  forest ??= plant();
  const { roots, least, most, asks, values, rights } = forest;
  let odds = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    if (odds + (least[tree] ?? 0) > SURE_OF || odds + (most[tree] ?? 0) < SURE_AGAINST) break;
    let node = roots[tree] ?? 0;
    for (let ask = asks[node] ?? LEAF; ask !== LEAF; ask = asks[node] ?? LEAF) {
      node = (features[ask] ?? 0) <= (values[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
    }
    odds += values[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-odds));
}

function plant(): Forest {
  if (MODEL.features !== FEATURES.length)
    throw new Error(
      `the trees ask of ${MODEL.features} features, and there are ${FEATURES.length}: learn them again`,
    );
  const bytes = Buffer.from(MODEL.nodes, 'base64');
  const count = bytes.length / NODE_BYTES;
  const roots: number[] = [];
  const grown = {
    roots,
    least: new Float64Array(MODEL.trees),
    most: new Float64Array(MODEL.trees),
    asks: new Uint8Array(count),
    values: new Float32Array(count),
    rights: new Uint16Array(count),
  };
  let next = 0;
  let leaves: number[] = [];
  const grow = (): void => {
    const node = next++;
    const ask = bytes.readUInt8(node * NODE_BYTES);
    const value = bytes.readFloatLE(node * NODE_BYTES + 1);
    grown.asks[node] = ask;
    grown.values[node] = value;
    if (ask === LEAF) {
      leaves.push(value);
      return;
    }
    grow();
    grown.rights[node] = next;
    grow();
  };
  for (let tree = 0; tree < MODEL.trees; tree++) {
    roots.push(next);
    leaves = [];
    grow();
    grown.least[tree] = Math.min(...leaves);
    grown.most[tree] = Math.max(...leaves);
  }
  for (const sums of [grown.least, grown.most])
    sums.reduceRight((after, own, tree) => (sums[tree] = own + after), 0);
  return grown;
}
