import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine, its Node and how busy others kept it, without its name. */
export function machine() {
  const [cpu] = cpus();
  return `Node ${process.version}; ${type()} ${release().replace(/-.*/, '')} ${arch()}; ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}; ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${loadavg()[0]?.toFixed(0) ?? '0'} as it began`;
}

/** Takes what was measured, by its part, and gives it as a page: a table, the versions, the machine. */
export function report(measured) {
  const parts = Object.values(measured);
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const lines = parts.flatMap(({ rows, pairs }) =>
    rows.map((row) => {
      const { name, unit, ours, against = '', theirs, ratio, bar, most } = row;
      const limit = most === undefined ? (bar === undefined ? '' : `≤ ${bar} ×`) : `≤ ${most} ${unit}`;
      return `| ${name} | ${number(ours)} ${unit} | ${against} ${theirs === undefined ? '' : `${number(theirs)} ${unit}`} | ${ratio === undefined ? '' : `${ratio.toFixed(3)} ×`} | ${limit} | ${isMet(row)} | ${pairs} |`;
    }),
  );
  const counts = parts.flatMap((part) => part.counts ?? []);
  const all = (values) => [...new Set(values)];
  return `# What speed was measured

By \`npm run bench\`: a pair is one run of ours and one of the peer's, in turn; a ratio is the median of the pairs' ratios, a
figure the median of its runs. CPU seconds are user and system time of all processes of a command. Hugo and Eleventy build
everything again after any change: a row of an edit is compared with their full build. Our archive also holds each article
as Markdown and as JSON, its related articles and its ledger; beside peers, its search and its sheets are off.
Memory is the most that all processes of a command held together, a page that several of them share counted once.
The bars of edits and of memory are those for 10,000 articles; start-up weighs more the fewer there are. A load of more than the machine's
processors says that others worked on it meanwhile: both sides of a ratio bore that, figures by themselves mean little then.

| | Offprint | beside | ratio | bar | met | pairs |
| --- | ---: | ---: | ---: | ---: | --- | ---: |
${lines.join('\n')}

${counts.map(({ name, articles, pages, files }) => `- ${name}: ${articles} articles on ${pages} pages, ${files} files and folders in all.`).join('\n')}

${all(parts.flatMap(({ versions = [] }) => versions)).join(', ')}. ${all(parts.map(({ machine: of }) => of)).join('. ')}.
`;
}

/** Whether a row keeps its bar. */
export function isMet({ ours, ratio, bar, most }) {
  if (most !== undefined) return ours <= most ? 'yes' : 'no';
  return bar === undefined || ratio === undefined ? '' : ratio <= bar ? 'yes' : 'no';
}
