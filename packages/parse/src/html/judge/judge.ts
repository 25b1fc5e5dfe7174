import { FEATURES } from './feature-names.ts';
import { MODEL } from './model.ts';

/** A forest of decision trees laid flat: what each node asks, the most that goes left, and where right begins. */
interface Forest {
  readonly roots: readonly number[];
  readonly asks: Uint8Array;
  readonly values: Float32Array;
  readonly rights: Uint16Array;
}

const LEAF = 255;
const NODE_BYTES = 5;
let forest: Forest | undefined;

/** Takes the features of a block, in the order of {@link FEATURES}, and gives how likely it is part of the article, from 0 to 1. */
export function judge(features: Float32Array): number {
  forest ??= plant();
  const { roots, asks, values, rights } = forest;
  let odds = 0;
  for (const root of roots) {
    let node = root;
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
    asks: new Uint8Array(count),
    values: new Float32Array(count),
    rights: new Uint16Array(count),
  };
  let next = 0;
  const grow = (): void => {
    const node = next++;
    const ask = bytes.readUInt8(node * NODE_BYTES);
    grown.asks[node] = ask;
    grown.values[node] = bytes.readFloatLE(node * NODE_BYTES + 1);
    if (ask === LEAF) return;
    grow();
    grown.rights[node] = next;
    grow();
  };
  for (let tree = 0; tree < MODEL.trees; tree++) {
    roots.push(next);
    grow();
  }
  return grown;
}
