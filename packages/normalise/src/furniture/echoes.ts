import { running, within } from './sums.ts';

/** How far around a line its echoes are counted. */
const NEAR = 6;
const FAR = 30;
/** From this many lines of one shape on, it is a form that a program fills in. */
const MANY = 3;

/** What the repetition of forms tells of one line: readers' comments and lists of teasers repeat them, an article does not. */
export interface Echo {
  /** The line's own form is repeated. */
  readonly own: number;
  /** The parts of the lines near it, and of those in the longer stretches before and after it, whose form is. */
  readonly near: number;
  readonly before: number;
  readonly after: number;
}

/** Takes the lines of one file and gives what their repeated forms tell of each. */
export function echoesOf(lines: readonly string[]): Echo[] {
  const shapes = lines.map(shapeOf);
  const counts = new Map<string, number>();
  for (const shape of shapes) if (shape !== '') counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const own = shapes.map((shape) => ((counts.get(shape) ?? 0) >= MANY ? 1 : 0));
  const sums = running(own);
  function share(from: number, to: number): number {
    const [start, end] = [Math.max(0, from), Math.min(lines.length, to)];
    return end <= start ? 0 : within(sums, start, end) / (end - start);
  }
  return own.map((is, index) => ({
    own: is,
    near: share(index - NEAR, index + NEAR + 1),
    before: share(index - FAR, index),
    after: share(index + 1, index + 1 + FAR),
  }));
}

/** A short line as a form: numbers and names are what is filled in. Names alone, and prose, have none. */
function shapeOf(line: string): string {
  if (line.length > 100) return '';
  const shape = line
    .replace(/\p{N}+/gu, '0')
    .replace(/(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*)+/gu, 'A ')
    .trim();
  return shape === 'A' || shape === '' ? '' : shape;
}
