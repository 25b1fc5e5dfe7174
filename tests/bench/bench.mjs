// npm run bench -- [--articles 10000] [--pairs 5] [--large 100000] [--million] [--no-record]
// Measures Offprint beside its peers, alternating, and writes RESULTS.md here and docs/speed.svg. Installs nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart } from './chart.mjs';
import { beside } from './beside.mjs';
import { clippings, large, outputs, pages, start } from './rows.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pairs: { type: 'string', default: '5' },
    large: { type: 'string' },
    million: { type: 'boolean', default: false },
    'no-record': { type: 'boolean', default: false },
  },
});
const [articles, pairs] = [Number(values.articles), Number(values.pairs)];
if (!(articles >= 10 && pairs >= 1)) {
  console.error('bench: --articles takes a number from 10 on, --pairs one from 1 on');
  process.exit(2);
}
const work = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'));
const tell = (line) => console.error(`bench: ${line}`);
try {
  const found = { articles, pairs, rows: [], versions: [], counts: [] };
  const add = ({ rows, versions = [], counts = [] }) => {
    found.rows.push(...rows);
    found.versions.push(...versions);
    found.counts.push(...counts);
    for (const row of rows)
      tell(
        `${row.name}: ${row.ratio === undefined ? '' : `${row.ratio.toFixed(3)} × ${row.against}, `}${row.ours.toFixed(2)} ${row.unit}`,
      );
  };
  if (values.large !== undefined || values.million) {
    add(
      await large(work, {
        articles,
        count: Number(values.large ?? 1_000_000),
        form: values.million ? 'clippings' : 'markdown',
        tell,
      }),
    );
  } else {
    add(await beside(work, { articles, pairs, tell, edits: true }));
    add(await beside(work, { articles: 1000, pairs, tell, edits: false }));
    add(await start(work, { pairs }));
    add(await clippings(work, { articles, pairs: Math.min(pairs, 3), tell }));
    add(await pages(work, { articles: Math.min(articles, 1000), pairs, tell }));
    add(await outputs(work, { articles: Math.min(articles, 1000), pairs, tell }));
  }
  const text = report(found);
  console.log(text);
  if (!values['no-record'] && values.large === undefined && !values.million) {
    const here = fileURLToPath(new URL('.', import.meta.url));
    writeFileSync(path.join(here, 'RESULTS.md'), text);
    writeFileSync(path.join(here, '../../docs/speed.svg'), chart(found.rows));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
