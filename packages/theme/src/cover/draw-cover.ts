import { createHash } from 'node:crypto';
import { tokensFor } from '../tokens.ts';
import { setText } from './set-text.ts';
import { HEIGHT, MARGIN, WIDTH, block } from './sheet.ts';
import type { Room, SetText } from './set-text.ts';

/** What a cover says. An empty line is left out. */
export interface Cover {
  readonly title: string;
  /** What tells a volume from its neighbours: `2018`. */
  readonly period: string;
  readonly by: string;
  readonly imprint: string;
  readonly count: string;
  /** `#rrggbb`. */
  readonly accent?: string;
}

/** A cover as it was drawn, and the lines that no bundled font has all letters of. */
export interface DrawnCover {
  readonly jpeg: Uint8Array;
  readonly undrawn: readonly string[];
}

/** Where the coloured field ends. */
const FIELD = 1700;
const STRIPS = 4;
const INNER = WIDTH - 2 * MARGIN;

const ROOMS: Readonly<Record<'title' | 'period' | 'small', Room>> = {
  title: {
    width: INNER,
    height: 1130,
    sizes: [270, 245, 220, 200, 180, 160, 142, 126, 112, 100],
    leading: 1.16,
  },
  period: { width: INNER, height: 330, sizes: [260, 220, 180, 150, 125, 105, 90, 78], leading: 1.15 },
  small: { width: INNER, height: 60, sizes: [58, 50, 44], leading: 1 },
};

/**
 * Takes what a cover says and draws it: a JPEG of 1600 × 2560 pixels, the same on every machine, since its letters are
 * outlines of bundled fonts. The title stands at the foot of a field of the publication's accent, under ragged lines of
 * set type; the period is as large as there is room.
 */
export async function drawCover(cover: Cover): Promise<DrawnCover> {
  const { light } = tokensFor(cover.accent);
  const undrawn: string[] = [];
  const place = async (text: string, room: Room): Promise<SetText | undefined> => {
    const set = await setText(text, room);
    if (set === undefined && text.trim() !== '') undrawn.push(text.trim());
    return set;
  };
  const title = await place(cover.title, ROOMS.title);
  const period = await place(cover.period, ROOMS.period);
  const small = [
    await place(cover.by, ROOMS.small),
    await place(cover.count, ROOMS.small),
    await place(cover.imprint, ROOMS.small),
  ].filter((line) => line !== undefined);
  const rtl = title?.rtl ?? period?.rtl ?? false;
  const titleTop = FIELD - 120 - heightOf(title);
  const drawn = [
    `<rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="${light.paper}"/>`,
    `<rect width="${String(WIDTH)}" height="${String(FIELD)}" fill="${light.accent}"/>`,
    typeLines(`${cover.title}\n${cover.period}`, titleTop - 150, rtl, light.paper),
    title === undefined ? '' : block(title, titleTop, light.paper, rtl),
    period === undefined ? '' : block(period, FIELD + 90, light.accent, rtl),
    ...small.map((line, index) =>
      block(
        line,
        HEIGHT - MARGIN - (small.length - index) * 84 + 26,
        index === 0 ? light.ink : light.muted,
        rtl,
      ),
    ),
  ];
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // Optimised coding would hold the whole picture once more, for a file a third smaller.
  const jpeg = await sharp(stripsOf(drawn.join('')), { join: { across: 1 } })
    // Opaque everywhere, since paper lies under all of it: to lay it on a ground took as long as to paint it.
    .removeAlpha()
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
  return { jpeg, undrawn };
}

/** A drawing cut into strips, since what is painted at once is held at once, and kept for the next cover by each thread. */
function stripsOf(drawn: string): Buffer[] {
  const height = HEIGHT / STRIPS;
  const size = `width="${String(WIDTH)}" height="${String(height)}"`;
  return Array.from({ length: STRIPS }, (_, index) => {
    const view = `viewBox="0 ${String(index * height)} ${String(WIDTH)} ${String(height)}"`;
    return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view}>${drawn}</svg>`);
  });
}

function heightOf(set: SetText | undefined): number {
  return set === undefined ? 0 : set.lines.length * set.size * set.leading;
}

/** Lines of type as a page shows them from afar, ragged by what the cover says. */
function typeLines(seed: string, bottom: number, rtl: boolean, colour: string): string {
  const dice = createHash('sha256').update(seed).digest();
  const step = 46;
  const count = Math.max(0, Math.floor((bottom - MARGIN) / step));
  return Array.from({ length: count }, (_, index) => {
    const byte = dice[index % dice.length] ?? 0;
    const ends = index % 7 === 6;
    const width = ends ? INNER * (0.25 + byte / 600) : INNER * (0.9 + byte / 2560);
    const x = rtl ? WIDTH - MARGIN - width : MARGIN;
    return `<rect x="${x.toFixed(1)}" y="${String(MARGIN + index * step)}" width="${width.toFixed(1)}" height="9" fill="${colour}" fill-opacity="0.2"/>`;
  }).join('');
}
