import { isMet } from './report.mjs';

const WIDTH = 900;
const LABEL = 440;
const ROW = 30;
const TOP = 56;

/**
 * Takes the rows that have a peer and a bar and gives a drawing of them: our cost as a part of the peer's, its bar a line. The
 * scale is a logarithm's, for an edit costs a hundredth of a build.
 */
export function chart(rows) {
  const shown = rows.filter(({ ratio, bar }) => ratio !== undefined && bar !== undefined);
  const least = Math.min(0.02, ...shown.map(({ ratio }) => ratio));
  const most = Math.max(2, ...shown.map(({ ratio, bar }) => Math.max(ratio, bar)));
  const x = (value) =>
    LABEL + ((Math.log(value) - Math.log(least)) / (Math.log(most) - Math.log(least))) * (WIDTH - LABEL - 90);
  const height = TOP + shown.length * ROW + 20;
  const bars = shown.map((row, index) => {
    const y = TOP + index * ROW;
    const { name, against, ratio, bar } = row;
    return `<text x="${LABEL - 10}" y="${y + 15}" text-anchor="end">${escaped(name)} / ${escaped(against)}</text>
<rect class="${isMet(row) === 'yes' ? 'met' : 'missed'}" x="${LABEL}" y="${y + 2}" width="${Math.max(2, x(ratio) - LABEL).toFixed(1)}" height="18" rx="3"/>
<line class="bar" x1="${x(bar).toFixed(1)}" x2="${x(bar).toFixed(1)}" y1="${y - 2}" y2="${y + 24}"/>
<text x="${(Math.max(x(ratio), x(bar)) + 8).toFixed(1)}" y="${y + 15}">${ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2)} ×</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">What Offprint costs beside its peers</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2933 }
.head { font-size: 15px; font-weight: 600 }
.met { fill: #0b6475 }
.missed { fill: #b45309 }
.bar { stroke: #1f2933; stroke-width: 2; stroke-dasharray: 3 2 }
@media (prefers-color-scheme: dark) {
text { fill: #e4e7eb }
.met { fill: #4fb3c4 }
.missed { fill: #f0a04b }
.bar { stroke: #e4e7eb }
}
</style>
<text class="head" x="12" y="22">What Offprint costs as a part of what its peer costs</text>
<text x="12" y="42">a broken line is the bar; the scale is logarithmic</text>
${bars.join('\n')}
</svg>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
