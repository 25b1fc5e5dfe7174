// How well a body and its facts were read. Body: shingles of four words, precision and recall averaged over documents
// (the measure of the Article Extraction Benchmark); exact: every word right and in order.

const SHINGLE = 4;

function wordsOf(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shinglesOf(text) {
  const words = wordsOf(text);
  const counts = new Map();
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function overlapOf(truth, found) {
  const [wanted, got] = [shinglesOf(truth), shinglesOf(found)];
  const total = (counts) => [...counts.values()].reduce((sum, n) => sum + n, 0);
  let both = 0;
  for (const [shingle, n] of wanted) both += Math.min(n, got.get(shingle) ?? 0);
  return { both, wanted: total(wanted), got: total(got) };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function fold(text) {
  return String(text ?? '')
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const people = (authors) =>
  (authors ?? [])
    .map((author) => fold(author.name ?? author))
    .filter(Boolean)
    .sort()
    .join('|');

const SAME = {
  title: (truth, found) => fold(truth) === fold(found),
  authors: (truth, found) => people(truth) === people(found),
  published: (truth, found) => truth.slice(0, 10) === String(found ?? '').slice(0, 10),
};

/** Takes truths and records by the stem of their file's name; gives the figures of the set. */
export function score(truths, records) {
  const pairs = truths.map((truth) => ({ truth, found: records.get(truth.file) ?? { text: '' } }));
  const overlaps = pairs.map(({ truth, found }) => overlapOf(truth.text ?? '', found.text));
  const precision = mean(overlaps.filter(({ got }) => got > 0).map(({ both, got }) => both / got));
  const recall = mean(overlaps.filter(({ wanted }) => wanted > 0).map(({ both, wanted }) => both / wanted));
  const words = (text) => wordsOf(text ?? '').join(' ');
  const figures = {
    f1: (2 * precision * recall) / (precision + recall || 1),
    precision,
    recall,
    exact: mean(pairs.map(({ truth, found }) => Number(words(truth.text) === words(found.text)))),
  };
  for (const [field, same] of Object.entries(SAME)) {
    const asked = pairs.filter(({ truth }) => truth[field]?.length > 0);
    if (asked.length > 0)
      figures[field] = mean(asked.map(({ truth, found }) => Number(same(truth[field], found[field]))));
  }
  return figures;
}
