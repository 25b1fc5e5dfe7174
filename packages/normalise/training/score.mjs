// How much of an article a reading of it holds: precision, recall and F1 of its runs of four words, averaged over articles.
import { wordsOf } from './align.mjs';

function runsOf(text) {
  const words = wordsOf(text);
  const runs = new Map();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const run = words.slice(at, at + 4).join(' ');
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Takes pairs of an article and what was read of it and gives the mean precision and recall, and their F1. */
export function score(pairs) {
  const precisions = [];
  const recalls = [];
  for (const [article, found] of pairs) {
    const [right, read] = [runsOf(article), runsOf(found)];
    let both = 0;
    for (const [run, count] of read) both += Math.min(count, right.get(run) ?? 0);
    const size = (runs) => [...runs.values()].reduce((sum, count) => sum + count, 0);
    if (read.size > 0) precisions.push(both / size(read));
    if (right.size > 0) recalls.push(both / size(right));
  }
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
