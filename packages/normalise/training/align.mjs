// Which words of a text are the article's: those of the longest common subsequence with the article as a person marked it,
// long runs preferred to words picked up here and there.

const WORDS = /[\p{L}\p{N}_]+/gu;
const NEVER = -1e9;

/** Takes a text and gives its words, as the evaluation counts them. */
export const wordsOf = (text) => text.match(WORDS) ?? [];

/** Takes the words of a text and of its article and gives, for each of the first, 1 when it is of the article. */
export function align(words, article) {
  const names = new Map();
  const number = (word) => {
    if (!names.has(word)) names.set(word, names.size);
    return names.get(word);
  };
  const a = Int32Array.from(words, number);
  const b = Int32Array.from(article, number);
  const width = b.length + 1;
  // What was done at each place: 0 up, 1 left, 2 a match; 4 is added where the match goes on from the one before.
  const course = new Uint8Array((a.length + 1) * width);
  let best = new Int32Array(width);
  let run = new Int32Array(width).fill(NEVER);
  for (let i = 1; i <= a.length; i++) {
    const nextBest = new Int32Array(width);
    const nextRun = new Int32Array(width).fill(NEVER);
    for (let j = 1; j < width; j++) {
      let match = NEVER;
      let on = 0;
      if (a[i - 1] === b[j - 1]) {
        const begun = best[j - 1] - 3;
        const gone = run[j - 1] + 2;
        on = gone >= begun ? 4 : 0;
        match = Math.max(gone, begun);
      }
      nextRun[j] = match;
      let value = best[j];
      let step = 0;
      if (nextBest[j - 1] > value) [value, step] = [nextBest[j - 1], 1];
      if (match > value) [value, step] = [match, 2];
      nextBest[j] = value;
      course[i * width + j] = step | on;
    }
    best = nextBest;
    run = nextRun;
  }
  const found = new Uint8Array(a.length);
  let inRun = false;
  for (let i = a.length, j = b.length; i > 0 && j > 0;) {
    const step = course[i * width + j];
    if (inRun || (step & 3) === 2) {
      found[i - 1] = 1;
      inRun = (step & 4) !== 0;
      i -= 1;
      j -= 1;
    } else if ((step & 3) === 1) j -= 1;
    else i -= 1;
  }
  return found;
}
