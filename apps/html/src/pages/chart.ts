import { formatNumber } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';

/** One bar: its name, as it is shown where there is room, and how much. */
export interface Bar {
  readonly name: string;
  readonly short: string;
  readonly value: number;
}

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 22;
/** So many names fit below the bars. */
const NAMES = 12;
/** So many bars have their number above them; beside more, the highest is said at the edge. */
const VALUES = 24;

/** Takes bars and gives them as a chart of its own markup, with its numbers in a table below it. */
export function chart(
  words: Words,
  id: string,
  title: string,
  heading: string,
  bars: readonly Bar[],
): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / NAMES);
  const width = Math.max(1, Math.min(step * 0.72, 56));
  const rects = bars.map(({ name, value }, index): Value => {
    const height = Math.round((value / most) * (HEIGHT - 18));
    return markup`<rect x="${round(step * index + (step - width) / 2)}" y="${HEIGHT - height}" width="${round(width)}" height="${height}"><title>${name}: ${formatNumber(value, words.lang)}</title></rect>${bars.length <= VALUES && value > 0 && markup`<text x="${round(step * (index + 0.5))}" y="${HEIGHT - height - 5}" text-anchor="middle">${formatNumber(value, words.lang)}</text>`}\n`;
  });
  const names = bars.map(
    ({ short }, index): Value =>
      index % every === 0 &&
      markup`<text x="${round(step * (index + 0.5))}" y="${HEIGHT + FOOT - 6}" text-anchor="middle">${short}</text>\n`,
  );
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<figure class="chart" tabindex="0" aria-labelledby="${id}"><svg viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="img" aria-label="${title}" direction="ltr">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT}" y2="${HEIGHT}"/>
${bars.length > VALUES && markup`<text x="0" y="11">${formatNumber(most, words.lang)}</text>`}
${rects}${names}</svg></figure>
<details><summary>${words.table}</summary><table><thead><tr><th scope="col">${heading}</th><th scope="col">${words.number}</th></tr></thead><tbody>
${bars.map(({ name, value }): Value => markup`<tr><th scope="row"><bdi>${name}</bdi></th><td>${formatNumber(value, words.lang)}</td></tr>\n`)}</tbody></table></details>
</section>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Takes bars with long names and gives them as a table, each with a bar drawn beside its number. */
export function barTable(
  words: Words,
  id: string,
  title: string,
  heading: string,
  bars: readonly Bar[],
): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const row = ({ name, value }: Bar): Value =>
    markup`<tr><th scope="row"><bdi>${name}</bdi></th><td><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${round((value / most) * 100)}" height="4"/></svg></td><td>${formatNumber(value, words.lang)}</td></tr>\n`;
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<table class="bars"><thead class="hidden"><tr><th scope="col">${heading}</th><td></td><th scope="col">${words.number}</th></tr></thead><tbody>
${bars.map(row)}</tbody></table>
</section>`;
}
