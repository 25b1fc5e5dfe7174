import { arch, cpus, release, totalmem, type } from 'node:os';

/** Takes what was measured and gives it as a page: a table, the machine, the versions. No name of a machine, no path. */
export function report({ articles, pairs, rows, versions, counts }) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const lines = rows.map((row) => {
    const { name, unit, ours, against = '', theirs, ratio, bar, most } = row;
    const limit = most === undefined ? (bar === undefined ? '' : `≤ ${bar} ×`) : `≤ ${most} ${unit}`;
    return `| ${name} | ${number(ours)} ${unit} | ${against} ${theirs === undefined ? '' : `${number(theirs)} ${unit}`} | ${ratio === undefined ? '' : `${ratio.toFixed(3)} ×`} | ${limit} | ${isMet(row)} |`;
  });
  const [cpu] = cpus();
  return `# What speed was measured

\`npm run bench -- --articles ${articles} --pairs ${pairs}\`: each pair is one run of ours and one of the peer's, in turn; a ratio is the median of the pairs'
ratios, a figure the median of its runs. CPU seconds are user and system time of all processes of a command. Hugo and Eleventy
build everything again after any change: a row of an edit is compared with their full build. Our archive also holds each
article as Markdown and as JSON, its related articles and its ledger; search and sheets are off.

| | Offprint | beside | ratio | bar | met |
| --- | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}

${counts.map(({ name, articles: made, pages, files }) => `${name}: ${made} articles on ${pages} pages, ${files} files and folders in all.`).join('\n')}

${[...new Set(versions)].join(', ')}; Node ${process.version}; ${type()} ${release()} ${arch()}; ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}; ${(totalmem() / 2 ** 30).toFixed(0)} GB.
`;
}

/** Whether a row keeps its bar. */
export function isMet({ ours, ratio, bar, most }) {
  if (most !== undefined) return ours <= most ? 'yes' : 'no';
  return bar === undefined || ratio === undefined ? '' : ratio <= bar ? 'yes' : 'no';
}
