import type { Evidence, Message, Provenance, Span } from '@offprint/article';
import { printable } from '@offprint/collection';
import type { Colours } from '../terminal/colours.ts';
import { lineIndex } from './line-index.ts';

/** What a file was read as, and why. */
export interface Explanation {
  readonly file: string;
  readonly source: string;
  readonly provenance: Provenance;
  readonly messages: readonly Message[];
}

const WIDTH = 76;

/** Takes an explanation and gives it as lines for a terminal. */
export function printExplanation(explanation: Explanation, colours: Colours): string {
  const { file, source, provenance, messages } = explanation;
  const at = lineIndex(source);
  const { evidence, spans, encoding } = provenance;
  return [
    colours.bold(printable(file)) + colours.dim(`  ${encoding}`),
    '',
    colours.bold('Fields'),
    ...evidence.map((one) => fieldLine(one, at, colours)),
    '',
    colours.bold('Removed, moved, changed'),
    ...(spans.length === 0 ? ['  nothing'] : spans.map((span) => spanLine(span, source, at, colours))),
    ...(messages.length === 0
      ? []
      : ['', colours.bold('Messages'), ...messages.map((one) => messageLine(one, colours))]),
    '',
  ].join('\n');
}

function fieldLine(
  { field, value, rule, place, used, note }: Evidence,
  at: (offset: number) => string,
  colours: Colours,
): string {
  const where = [place === undefined ? '' : at(place.start), rule, printable(note ?? '')]
    .filter(Boolean)
    .join('  ');
  const shown = used ? cut(value) : `${cut(value)} ${colours.yellow('(not believed)')}`;
  return `  ${printable(field).padEnd(16)} ${shown}\n  ${' '.repeat(16)} ${colours.dim(where)}`;
}

function spanLine(span: Span, source: string, at: (offset: number) => string, colours: Colours): string {
  const paint = { removed: colours.red, moved: colours.blue, changed: colours.yellow }[span.action];
  const to = span.to === undefined ? '' : ` → ${printable(span.to)}`;
  const now = span.text === undefined ? '' : ` → ${cut(span.text)}`;
  const note = span.note === undefined ? '' : `  ${printable(span.note)}`;
  return `  ${at(span.start).padEnd(9)}${paint(span.action.padEnd(8))}${cut(source.slice(span.start, span.end))}${now}\n  ${' '.repeat(17)}${colours.dim(`${span.rule}${to}${note}`)}`;
}

function messageLine({ line, column, level, reason, note, rule }: Message, colours: Colours): string {
  const paint = { info: colours.blue, warning: colours.yellow, error: colours.red }[level];
  const place = line === undefined ? '' : `${line}:${column ?? 1}`;
  const more = note === undefined ? '' : `\n  ${' '.repeat(17)}${printable(note)}`;
  return `  ${place.padEnd(9)}${paint(level.padEnd(8))}${printable(reason)}  ${colours.dim(rule)}${more}`;
}

function cut(text: string): string {
  const plain = printable(text).trim();
  const characters = Array.from(plain);
  return characters.length > WIDTH ? `${characters.slice(0, WIDTH - 1).join('')}…` : plain;
}
