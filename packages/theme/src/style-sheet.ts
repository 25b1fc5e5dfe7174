import { themeAsset } from './assets.ts';
import type { FontFile } from './fonts.ts';
import { fontFaces } from './fonts.ts';
import { paletteCss, tokensFor } from './tokens.ts';

const SHEETS = ['base', 'page', 'article', 'listing', 'search', 'print'] as const;

/**
 * Takes the accent of the publication and the URL of each font file, and gives the archive's one style sheet.
 * Light or dark follows the reader's system, or `data-theme` of the root element where the reader chose.
 */
export function styleSheet(accent: string | undefined, urlOf: (file: FontFile) => string): string {
  const { light, dark, serif, sans, mono } = tokensFor(accent);
  const decoder = new TextDecoder();
  return [
    fontFaces(urlOf),
    `:root{color-scheme:light dark;--serif:${serif};--sans:${sans};--mono:${mono};${paletteCss(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${paletteCss(dark)}}}`,
    `:root[data-theme=light]{color-scheme:light}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${paletteCss(dark)}}}`,
    ...SHEETS.map((name) => compact(decoder.decode(themeAsset(`css/${name}.css`)))),
    `@media print{:root{--paper:#fff;--panel:#fff;--ink:#000}}`,
    '',
  ].join('\n');
}

/** Leaves out what only people who write the sheets need: comments and the space around lines. */
function compact(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/ \{/g, '{')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}
