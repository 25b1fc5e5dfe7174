/** An sRGB colour, each channel 0 to 255. */
type Rgb = readonly [number, number, number];

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function rgbOf(colour: string): Rgb {
  const [, red, green, blue] = HEX.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`not #rrggbb: ${colour}`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, {@link https://www.w3.org/TR/WCAG22/#dfn-relative-luminance WCAG 2.2}. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Takes two colours as `#rrggbb` and gives their contrast, 1 to 21, {@link https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio WCAG 2.2}. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(rgbOf(one)), luminance(rgbOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * Takes a colour and a ground, both `#rrggbb`, and gives the nearest tint or shade of the colour that can be read on
 * that ground: contrast `least` or more. Throws when one is not `#rrggbb`.
 */
export function legible(colour: string, ground: string, least = 4.6): string {
  const target: Rgb = luminance(rgbOf(ground)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const [red, green, blue] = rgbOf(colour);
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = hexOf([
      red + (target[0] - red) * share,
      green + (target[1] - green) * share,
      blue + (target[2] - blue) * share,
    ]);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return hexOf(target);
}
