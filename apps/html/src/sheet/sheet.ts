import { createHash } from 'node:crypto';
import { RULES, escapeMarkup, isRuleId } from '@offprint/article';
import type { Matter, Place, Provenance } from '@offprint/article';
import { SHEET_CSS } from './sheet-css.ts';
import { segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';

/** What a sheet shows. */
export interface SheetInput {
  readonly matter: Matter;
  readonly provenance: Provenance;
  /** The file as it was, decoded. */
  readonly source: string;
  /** The body's markup, its blocks marked `data-place="START-END"`. */
  readonly body: string;
}

/** How many parts are linked by hovering; beyond it the two sides still stand side by side. */
const LINKED = 600;
const MARK = / data-place="(\d+)-(\d+)"/g;

/**
 * Takes an article, its provenance and its source, and gives the before/after sheet: one self-contained page,
 * the source on the left, the article on the right. No script: the sides are linked by fragments and by `:has()`.
 */
export function sheet({ matter, provenance, source, body }: SheetInput): string {
  const places: Place[] = [...body.matchAll(MARK)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
  let index = 0;
  const after = body.replace(MARK, () => {
    const part = index;
    index += 1;
    return ` id="after-${part}" data-part="${part}" tabindex="0"`;
  });
  const segments = segmentsOf(source.length, provenance, places);
  const title = escapeMarkup(matter.title);
  const css = SHEET_CSS + hovering(Math.min(places.length, LINKED));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(css)}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>Before and after: ${title}</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>Before and after</h1>
<p>${escapeMarkup(matter.source.file)}, read as ${escapeMarkup(provenance.encoding)}</p>
${legend(segments)}
</header>
<main>
<section aria-labelledby="before">
<h2 id="before">The source</h2>
<pre dir="auto">${segments.map((segment) => mark(segment, source)).join('')}</pre>
</section>
<section aria-labelledby="after">
<h2 id="after">The article</h2>
${fields(provenance)}
<article lang="${escapeMarkup(matter.lang)}" dir="${matter.dir}">
<h3>${title}</h3>
${after}
</article>
</section>
</main>
</body>
</html>
`;
}

/** How a policy names a style: {@link https://www.w3.org/TR/CSP3/#grammardef-hash-source CSP, hash-source}. */
function hashOf(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

function mark(segment: Segment, source: string): string {
  const text = escapeMarkup(source.slice(segment.start, segment.end)).replace(/\r\n?/g, '\n');
  const part = segment.part === undefined ? '' : ` data-part="${segment.part}"`;
  if (segment.fate === 'kept') return part === '' ? text : `<span${part}>${text}</span>`;
  const rule = segment.rule ?? '';
  const says = [
    segment.fate,
    segment.to === undefined ? '' : `to ${segment.to}`,
    `by ${rule}`,
    segment.note ?? '',
  ]
    .filter(Boolean)
    .join(' ');
  const now = segment.now === undefined ? '' : `<ins>${escapeMarkup(segment.now)}</ins>`;
  const element = segment.fate === 'removed' || segment.fate === 'changed' ? 'del' : 'mark';
  const label = `<small> ${escapeMarkup(rule)}${segment.to === undefined ? '' : ` → ${escapeMarkup(segment.to)}`}</small>`;
  return `<${element} class="${segment.fate}" id="at-${segment.start}"${part} tabindex="0" title="${escapeMarkup(says)}">${text}${label}</${element}>${now}`;
}

function fields({ evidence }: Provenance): string {
  const rows = evidence.map(({ field, value, rule, note, place, used }) => {
    const shown = `${escapeMarkup(value.slice(0, 300))}${value.length > 300 ? ' …' : ''}`;
    return `<tr${used ? '' : ' class="unused"'}><th scope="row">${field}</th><td dir="auto">${
      place === undefined ? shown : `<a href="#at-${place.start}">${shown}</a>`
    }</td><td>${rule}${note === undefined ? '' : `<br><small>${escapeMarkup(note)}</small>`}</td></tr>`;
  });
  return `<table><caption>What was read, and by which rule; struck out: found, but not believed</caption>
<thead><tr><th scope="col">field</th><th scope="col">value</th><th scope="col">rule</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function legend(segments: readonly Segment[]): string {
  const counts = new Map<string, number>();
  for (const { rule, fate } of segments) {
    if (rule !== undefined) counts.set(`${fate} ${rule}`, (counts.get(`${fate} ${rule}`) ?? 0) + 1);
  }
  const items = [...counts].map(([key, count]) => {
    const [fate = '', rule = ''] = key.split(' ');
    const about = isRuleId(rule) ? RULES[rule] : '';
    return `<li><span class="${fate}">${fate}</span> ${rule} × ${count}: ${escapeMarkup(about)}</li>`;
  });
  return items.length === 0
    ? '<p>Nothing was removed, moved or changed.</p>'
    : `<ul>${items.join('\n')}</ul>`;
}

/** Hovering or focusing a part on one side shows it on the other, without a script. */
function hovering(count: number): string {
  let css = '';
  for (let part = 0; part < count; part += 1) {
    css += `body:has([data-part="${part}"]:is(:hover,:focus)) [data-part="${part}"]{background:var(--lit)}\n`;
  }
  return css;
}
