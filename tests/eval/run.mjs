// npm run eval -- DIR [--record] [--guard]: reads the pages of DIR as the command does and prints how well it reads them.
// --record keeps the figures in recorded.json; --guard fails when one is more than .01 below what is kept there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { score } from './score.mjs';

const SETS = [
  ...['light', 'inner', 'glued', 'w3m', 'lynx'].map((name) => ({
    name: `text/${name}`,
    truth: 'text/truth.jsonl',
  })),
  ...['aeb', 'feval', 'fundus'].map((name) => ({ name: `html/${name}`, truth: `html/${name}.truth.jsonl` })),
];
const RECORD = new URL('./recorded.json', import.meta.url);
const SLACK = 0.01;

const flags = process.argv.slice(2);
const dir = flags.find((word) => !word.startsWith('--'));
const only = flags.find((word) => word.startsWith('--set='))?.slice(6);
if (dir === undefined || !existsSync(dir)) {
  console.error(`eval: no folder ${dir ?? ''}; give one that holds text/ and html/ with their truths`);
  process.exit(2);
}
const { normaliseCorpus, exportRecord } = await import('@offprint/collection');

const jsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** CPU seconds of this process and of its ended children, where the articles are read; proc(5), `/proc/pid/stat`. */
function cpuSeconds() {
  const TICKS = 100;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}

async function read(folder) {
  const cache = mkdtempSync(path.join(tmpdir(), 'offprint-eval-'));
  const before = cpuSeconds();
  const collection = await normaliseCorpus({ corpus: folder, cache });
  const seconds = cpuSeconds() - before;
  const records = new Map();
  for (const { id } of collection.catalogue) {
    const record = exportRecord(await collection.article(id));
    records.set(path.basename(record.file).replace(/\.[^.]*$/, ''), record);
  }
  rmSync(cache, { recursive: true });
  return { records, seconds };
}

const shown = (value) => (value === undefined ? '' : value.toFixed(3));
const columns = ['precision', 'recall', 'f1', 'exact', 'title', 'authors', 'published'];
console.log(['set'.padEnd(12), ...columns.map((name) => name.padStart(9)), 'a CPU s'.padStart(9)].join(' '));
const figures = {};
for (const { name, truth } of SETS) {
  if (!existsSync(path.join(dir, name)) || (only !== undefined && only !== name)) continue;
  const { records, seconds } = await read(path.resolve(dir, name));
  const truths = jsonl(path.join(dir, truth));
  figures[name] = score(truths, records);
  console.log(
    [
      name.padEnd(12),
      ...columns.map((key) => shown(figures[name][key]).padStart(9)),
      (truths.length / seconds).toFixed(0).padStart(9),
    ].join(' '),
  );
}

if (flags.includes('--record')) writeFileSync(RECORD, `${JSON.stringify(figures, null, 2)}\n`);
if (flags.includes('--guard')) {
  const kept = JSON.parse(readFileSync(RECORD, 'utf8'));
  const fallen = Object.entries(kept).flatMap(([set, fields]) =>
    Object.entries(fields)
      .filter(([key, value]) => (figures[set]?.[key] ?? 0) < value - SLACK)
      .map(([key, value]) => `${set} ${key}: ${shown(figures[set]?.[key])}, was ${shown(value)}`),
  );
  for (const line of fallen) console.error(`eval: fallen: ${line}`);
  if (fallen.length > 0) process.exitCode = 1;
}
