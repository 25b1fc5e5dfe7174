import { legible } from './colour.ts';

/** The colours of one ground, as `#rrggbb`. */
export interface Palette {
  /** What is printed on. */
  readonly paper: string;
  /** A box that stands on the paper. */
  readonly panel: string;
  /** Running text: 12 to 1 or more on paper. */
  readonly ink: string;
  /** Text of less weight: 4.6 to 1 or more on paper and panel. */
  readonly muted: string;
  /** Lines. */
  readonly rule: string;
  /** Links and marks: 4.6 to 1 or more on paper and panel. */
  readonly accent: string;
  /** The ground of a found word. */
  readonly mark: string;
}

/** What every output shares to the eye. */
export interface Tokens {
  readonly light: Palette;
  readonly dark: Palette;
  /** CSS font stacks: the open font, then what a system has. */
  readonly serif: string;
  readonly sans: string;
  readonly mono: string;
}

const ACCENT = '#8a2b1d';

/** Takes the accent of `publication.yaml` (`#rrggbb`), if it has one, and gives the tokens, the accent legible on both grounds. */
export function tokensFor(accent: string = ACCENT): Tokens {
  const light = {
    paper: '#fdfcf9',
    panel: '#f5f2eb',
    ink: '#1f1c18',
    muted: '#645d53',
    rule: '#ddd7ca',
    mark: '#fbe8a6',
  };
  const dark = {
    paper: '#17181b',
    panel: '#202226',
    ink: '#e3dfd7',
    muted: '#a8a298',
    rule: '#3a3c42',
    mark: '#5c4a10',
  };
  return {
    light: { ...light, accent: legible(accent, light.panel) },
    dark: { ...dark, accent: legible(accent, dark.panel) },
    serif: '"Offprint Serif",Literata,Charter,"Iowan Old Style","Noto Serif",Georgia,serif',
    sans: '"Offprint Sans","Public Sans",system-ui,"Segoe UI","Noto Sans",sans-serif',
    mono: 'ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono",monospace',
  };
}

/** Takes a palette and gives it as CSS declarations: `--paper:#…;--ink:#…`. */
export function paletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]: readonly [string, string]) => `--${name}:${colour}`)
    .join(';');
}
