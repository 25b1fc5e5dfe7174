// node packages/normalise/training/learn.mjs DIR [--cross-validate]
//
// DIR holds `text` and `html` as the evaluation has them. Learns the judge of a clipping's blocks anew and writes
// src/furniture/model.ts; with --cross-validate it writes nothing and prints how well the whole reading does on pages of sites
// that the judge has not seen. Run `npx tsc -b` first: the features are those of dist/.
import { writeFileSync } from 'node:fs';
import { readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { MODEL } from '../dist/furniture/model.js';
import { ALONE, normalise } from '../dist/index.js';
import { learn } from './boost.mjs';
import { SETS, gather } from './gather.mjs';
import { score } from './score.mjs';

/** How often the pages are drawn that the evaluation has no texts of. */
const DRAWS = 1;
const FOLDS = 5;
const OPTIONS = { trees: 80, depth: 4, rate: 0.2, ridge: 8, columns: 0.5, sample: 1, seed: 1 };
/** What a bare article, which has no page around it, weighs beside a text with one. */
const BARE = 0.6;

/** The world around one file: nothing. */
const AROUND = {
  picture: () => ({ missing: 'nothing is looked for' }),
  article: () => undefined,
  publication: {
    title: '',
    language: 'en',
    authors: [],
    timezone: 'UTC',
    volumes: ['all'],
    feeds: { items: 1, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'flat',
  },
  sha256: '0',
  knowledge: ALONE,
};

const [dir, ...flags] = process.argv.slice(2);
if (dir === undefined) {
  console.error('learn: give the folder of the evaluation');
  process.exit(2);
}
const texts = [];
for await (const text of gather(dir, DRAWS)) texts.push(text);

if (flags.includes('--cross-validate')) await crossValidate();
else {
  writeFileSync(new URL('../src/furniture/model.ts', import.meta.url), printed(modelOf(texts)));
  console.log(`learnt from ${texts.length} texts`);
}

/** Each block weighs the root of its words, each text the root of its blocks. */
function modelOf(chosen) {
  const [rows, right, weights] = [[], [], []];
  for (const text of chosen) {
    const own = text.words.map((count) => Math.sqrt(count) + 0.3);
    const sum = own.reduce((total, weight) => total + weight, 0);
    const scale = (Math.sqrt(own.length) / (sum || 1)) * (text.kind === 'bare' ? BARE : 1);
    text.rows.forEach((row, index) => {
      rows.push(row);
      right.push(text.right[index] >= 0.5 ? 1 : 0);
      weights.push(own[index] * scale);
    });
  }
  const mean = weights.reduce((total, weight) => total + weight, 0) / weights.length;
  return learn(
    rows,
    right,
    weights.map((weight) => weight / mean),
    OPTIONS,
  );
}

/** All pages of a site stand in one fold: what is learnt of one tells of the others. */
async function crossValidate() {
  const read = await readerFor('text');
  const found = new Map(SETS.map((set) => [set, []]));
  for (let fold = 0; fold < FOLDS; fold++) {
    Object.assign(MODEL, modelOf(texts.filter(({ site }) => foldOf(site) !== fold)));
    for (const { set, site, page, bytes, article } of texts) {
      if (set === undefined || foldOf(site) !== fold) continue;
      const vfile = new VFile({ path: page });
      const draft = read({ file: `${page}.txt`, bytes }, vfile);
      found.get(set).push([article, (await normalise(draft, AROUND, vfile)).text]);
    }
  }
  for (const [set, pairs] of found) {
    const { precision, recall, f1 } = score(pairs);
    console.log(set.padEnd(6), `F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`);
  }
}

function foldOf(site) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}

function printed({ base, trees, inner, leaves, splits, values }) {
  const pages = new Set(texts.map(({ page }) => page)).size;
  const lines = (numbers, width) =>
    Array.from(
      { length: Math.ceil(numbers.length / width) },
      (_, line) =>
        `  ${numbers
          .slice(line * width, (line + 1) * width)
          .map((value) => Number(value.toFixed(4)))
          .join(' ')}\n`,
    ).join('');
  return `/** A sum of decision trees over {@link FEATURES}; see \`judge.ts\` for how it is read. */
export interface Model {
  readonly base: number;
  readonly trees: number;
  /** Inner nodes and leaves of each tree, which are all full. */
  readonly inner: number;
  readonly leaves: number;
  /** For each inner node, in order of depth: the number of a feature, and the value beyond which the right branch is taken. */
  readonly splits: Float64Array;
  /** What each leaf adds to the log-odds of being the article's. */
  readonly values: Float64Array;
}

/**
 * Learnt by \`training/learn.mjs\` (gradient boosting, logistic loss, a step of ${OPTIONS.rate}, each block weighted by the root of its words)
 * from ${texts.length} texts of ${pages} news pages whose article a person had marked: as clippings, inner text, raw text content and dumps of
 * text browsers, and their bare articles. Holds numbers only, nothing of their text.
 */
export const MODEL: Model = {
  base: ${base},
  trees: ${trees},
  inner: ${inner},
  leaves: ${leaves},
  splits: numbers(\`
${lines(splits, 2 * inner)}  \`),
  values: numbers(\`
${lines(values, leaves)}  \`),
};

function numbers(text: string): Float64Array {
  return Float64Array.from(text.trim().split(/\\s+/), Number);
}
`;
}
