// Gradient boosting of regression trees for one yes-or-no question: logistic loss, histograms of at most 32 bins a feature,
// trees grown level by level. Deterministic for a seed.

const BINS = 32;
const SLOTS = BINS + 1;

/** Takes a seed and gives a generator of numbers from 0 to 1: mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Takes rows of features and gives the values between which each feature's bins lie, and the bin of each row, feature by feature. */
function binned(rows, features) {
  const edges = [];
  const bins = [];
  for (let feature = 0; feature < features; feature++) {
    const sorted = Float32Array.from(rows, (row) => row[feature]).sort();
    const different = [...new Set(sorted)];
    const cuts =
      different.length <= BINS
        ? different.slice(1).map((value, index) => (value + different[index]) / 2)
        : [
            ...new Set(
              Array.from(
                { length: BINS - 1 },
                (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / BINS)],
              ),
            ),
          ];
    const rounded = [...new Set(cuts.map((cut) => Math.fround(Number(cut.toFixed(4)))))];
    edges.push(rounded);
    const column = new Uint8Array(rows.length);
    for (let row = 0; row < rows.length; row++) {
      const value = rows[row][feature];
      let low = 0;
      let high = rounded.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > rounded[middle]) low = middle + 1;
        else high = middle;
      }
      column[row] = low;
    }
    bins.push(column);
  }
  return { edges, bins };
}

/** Adds up the loss of the rows in each bin of each node; a function of its own, since nearly all of the time is spent here. */
function addUp(sums, column, node, loss) {
  sums.fill(0);
  for (let row = 0; row < column.length; row++) {
    const at = 2 * (node[row] * SLOTS + column[row]);
    sums[at] += loss[2 * row];
    sums[at + 1] += loss[2 * row + 1];
  }
}

/**
 * Takes rows of features, what is right for each (0 to 1) and how much each weighs, and gives a model as
 * `src/furniture/model.ts` describes it.
 */
export function learn(rows, right, weights, options) {
  const { trees, depth, rate, ridge, columns, sample, seed } = options;
  const next = random(seed);
  const count = rows.length;
  const features = rows[0].length;
  const { edges, bins } = binned(rows, features);
  let yes = 0;
  let all = 0;
  for (let row = 0; row < count; row++) {
    yes += weights[row] * right[row];
    all += weights[row];
  }
  const base = Math.log(yes / (all - yes));
  const odds = new Float64Array(count).fill(base);
  // The slope and the bend of the loss at each row, side by side.
  const loss = new Float64Array(2 * count);
  const node = new Uint8Array(count);
  const inner = 2 ** depth - 1;
  const leaves = 2 ** depth;
  const splits = [];
  const values = [];
  for (let tree = 0; tree < trees; tree++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-odds[row]));
      const taken = sample >= 1 || next() < sample ? weights[row] : 0;
      loss[2 * row] = (p - right[row]) * taken;
      loss[2 * row + 1] = Math.max(p * (1 - p), 1e-6) * taken;
      node[row] = 0;
    }
    const asked = Array.from({ length: features }, (_, feature) => feature).filter(() => next() < columns);
    for (let level = 0; level < depth; level++) {
      const width = 2 ** level;
      const best = Array.from({ length: width }, () => ({ gain: 1e-3, feature: 0, edge: -1 }));
      const sums = new Float64Array(width * 2 * SLOTS);
      for (const feature of asked) {
        const cuts = edges[feature];
        if (cuts.length === 0) continue;
        addUp(sums, bins[feature], node, loss);
        for (let which = 0; which < width; which++) {
          let totalG = 0;
          let totalH = 0;
          for (let bin = 0; bin <= cuts.length; bin++) {
            totalG += sums[2 * (which * SLOTS + bin)];
            totalH += sums[2 * (which * SLOTS + bin) + 1];
          }
          const whole = (totalG * totalG) / (totalH + ridge);
          let leftG = 0;
          let leftH = 0;
          for (let bin = 0; bin < cuts.length; bin++) {
            leftG += sums[2 * (which * SLOTS + bin)];
            leftH += sums[2 * (which * SLOTS + bin) + 1];
            const gain =
              (leftG * leftG) / (leftH + ridge) + (totalG - leftG) ** 2 / (totalH - leftH + ridge) - whole;
            if (gain > best[which].gain) best[which] = { gain, feature, edge: bin };
          }
        }
      }
      for (const { feature, edge } of best) splits.push(feature, edge === -1 ? 9 : edges[feature][edge]);
      for (let row = 0; row < count; row++) {
        const { feature, edge } = best[node[row]];
        node[row] = 2 * node[row] + (edge !== -1 && bins[feature][row] > edge ? 1 : 0);
      }
    }
    const leafG = new Float64Array(leaves);
    const leafH = new Float64Array(leaves);
    for (let row = 0; row < count; row++) {
      leafG[node[row]] += loss[2 * row];
      leafH[node[row]] += loss[2 * row + 1];
    }
    const own = Array.from(leafG, (sum, leaf) => (-rate * sum) / (leafH[leaf] + ridge));
    for (let row = 0; row < count; row++) odds[row] += own[node[row]];
    values.push(...own.map((value) => Number(value.toFixed(3))));
  }
  return {
    base: Number(base.toFixed(4)),
    trees,
    inner,
    leaves,
    splits: Float64Array.from(splits),
    values: Float64Array.from(values),
  };
}
