import type { SetText } from './set-text.ts';

/** The sides of a cover and the margin of its text, in pixels. */
export const WIDTH = 1600;
export const HEIGHT = 2560;
export const MARGIN = 140;

/** Takes a text that was set, where its first line's top is, a colour and a direction, and gives its outlines as SVG. */
export function block({ lines, size, leading }: SetText, top: number, colour: string, rtl: boolean): string {
  return lines
    .map(({ path, width }, index) => {
      const x = rtl ? WIDTH - MARGIN - width * size : MARGIN;
      const y = top + (index + 0.8) * size * leading;
      return `<path fill="${colour}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size / 1000).toFixed(4)})" d="${path}"/>`;
    })
    .join('');
}
