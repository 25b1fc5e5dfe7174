// npm run bench -- [--articles 10000] [--pairs 5] [--parts markdown,thousand,start,clippings,pages,outputs]
//                  [--large 100000] [--million] [--no-record]
// Measures Offprint beside its peers, alternating. What was measured is kept in results.json, each part in the place of its
// last measure, and from it RESULTS.md and docs/speed.svg are written anew. Installs nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart } from './chart.mjs';
import { beside } from './beside.mjs';
import { clippings, large, outputs, pages, start } from './rows.mjs';
import { machine, report } from './report.mjs';

const PARTS = {
  markdown: (work, given) => beside(work, { ...given, edits: true }),
  thousand: (work, given) => beside(work, { ...given, articles: 1000, edits: false }),
  start,
  clippings,
  pages: (work, given) => pages(work, { ...given, articles: Math.min(given.articles, 1000) }),
  outputs: (work, given) => outputs(work, { ...given, articles: Math.min(given.articles, 1000) }),
};

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '5' },
    parts: { type: 'string', default: Object.keys(PARTS).join(',') },
    large: { type: 'string' },
    million: { type: 'boolean', default: false },
    'no-record': { type: 'boolean', default: false },
  },
});
const [articles, pairs] = [Number(values.articles), Number(values.pairs)];
const parts = values.parts.split(',');
if (!(articles >= 10 && pairs >= 1) || parts.some((part) => !Object.hasOwn(PARTS, part))) {
  console.error(
    `bench: --articles takes a number from 10 on, --pairs one from 1 on, --parts some of ${Object.keys(PARTS).join(',')}`,
  );
  process.exit(2);
}
const here = fileURLToPath(new URL('.', import.meta.url));
const record = path.join(here, 'results.json');
const work = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'));
const tell = (line) => console.error(`bench: ${line}`);
try {
  const isLarge = values.large !== undefined || values.million;
  const measured = values['no-record'] || !existsSync(record) ? {} : JSON.parse(readFileSync(record, 'utf8'));
  const form = values.million ? 'clippings' : 'markdown';
  const count = Number(values.large ?? 1_000_000);
  const todo = isLarge
    ? [[`${count} ${form}`, (folder, given) => large(folder, { ...given, count, form })]]
    : parts.map((part) => [part, PARTS[part]]);
  for (const [part, measure] of todo) {
    measured[part] = {
      pairs: isLarge ? 1 : pairs,
      machine: machine(),
      ...(await measure(work, { articles, pairs, tell })),
    };
    for (const { name, ratio, against, ours, unit } of measured[part].rows)
      tell(
        `${name}: ${ratio === undefined ? '' : `${ratio.toFixed(3)} × ${against}, `}${ours.toFixed(2)} ${unit}`,
      );
    if (!values['no-record']) writeFileSync(record, `${JSON.stringify(measured, undefined, 1)}\n`);
  }
  const text = report(measured);
  console.log(text);
  if (!values['no-record']) {
    writeFileSync(path.join(here, 'RESULTS.md'), text);
    writeFileSync(
      path.join(here, '../../docs/speed.svg'),
      chart(Object.values(measured).flatMap(({ rows }) => rows)),
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
