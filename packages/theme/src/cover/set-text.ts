import { breakLines } from './break-lines.ts';
import { facesFor } from './face.ts';
import { readsRight } from './runs.ts';
import { shapeLine } from './shape-line.ts';
import type { Outlines } from './shape-line.ts';

/** Where a text may stand, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** Distance of baselines, in em. */
  readonly leading: number;
}

/** A text set in lines: what its size came to, and each line's outlines. */
export interface SetText {
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly Outlines[];
  readonly rtl: boolean;
}

/**
 * Takes a text and its room, and gives it set as large as it fits, its end cut off with an ellipsis where it does not
 * fit at the smallest size; or nothing where it has no words, or the bundled fonts have not all of its letters.
 */
export async function setText(text: string, room: Room): Promise<SetText | undefined> {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/[\u200c\u200d]/.test(sign) ? sign : ''))
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') return undefined;
  const [faces, harfbuzz] = await Promise.all([facesFor(`${clean}…`), import('harfbuzzjs')]);
  const known = new Map<string, Outlines | undefined>();
  const shape = (line: string): Outlines | undefined => {
    if (!known.has(line)) known.set(line, shapeLine(line, faces, harfbuzz));
    return known.get(line);
  };
  if (shape(clean) === undefined) return undefined;
  const measure = (line: string): number => shape(line)?.width ?? Number.POSITIVE_INFINITY;
  let [size, lines]: [number, readonly string[]] = [0, []];
  for (size of room.sizes) {
    const em = room.width / size;
    lines = breakLines(clean, em, measure);
    if (lines.length * room.leading * size <= room.height && lines.every((line) => measure(line) <= em))
      break;
  }
  const shown = fitted(lines, room, size, measure);
  return {
    size,
    leading: room.leading,
    rtl: readsRight(clean),
    lines: shown.flatMap((line) => shape(line) ?? []),
  };
}

/** The lines that there is room for, each within the width. */
function fitted(
  lines: readonly string[],
  room: Room,
  size: number,
  measure: (line: string) => number,
): readonly string[] {
  const em = room.width / size;
  const most = Math.max(1, Math.floor(room.height / (room.leading * size)));
  return lines.slice(0, most).map((line, index) => {
    const cut = index === most - 1 && lines.length > most;
    if (!cut && measure(line) <= em) return line;
    let short = [...line];
    while (short.length > 1 && measure(`${short.join('').trimEnd()}…`) > em) short = short.slice(0, -1);
    return `${short.join('').trimEnd()}…`;
  });
}
