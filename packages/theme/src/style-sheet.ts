import { themeAsset } from './assets.ts';
import type { FontFile } from './fonts.ts';
import { fontFaces } from './fonts.ts';
import { paletteCss, tokensFor } from './tokens.ts';

const FRAME = ['base', 'page', 'article', 'print'] as const;
const LISTS = ['listing', 'search'] as const;

/**
 * Takes the accent of the publication and the URL of each font file, or nothing for the fonts of the reader's machine, and gives
 * the style sheet of every page.
 * Light or dark follows the reader's system, or `data-theme` of the root element where the reader chose; the cut of the fonts
 * its `data-letters`.
 */
export function styleSheet(
  accent: string | undefined,
  urlOf: ((file: FontFile) => string) | undefined,
): string {
  const { light, dark, serif, sans, mono } = tokensFor(accent);
  return [
    ...(urlOf === undefined ? [] : [fontFaces(urlOf)]),
    `:root{color-scheme:light dark;--serif:${serif};--sans:${sans};--mono:${mono};${paletteCss(light)}}`,
    ...(urlOf === undefined ? [] : (['vi', 'west'] as const)).map(
      (letters) =>
        `:root[data-letters=${letters}]{--serif:"Offprint Serif ${letters}",${serif};--sans:"Offprint Sans ${letters}",${sans}}`,
    ),
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${paletteCss(dark)}}}`,
    `:root[data-theme=light]{color-scheme:light}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${paletteCss(dark)}}}`,
    ...FRAME.map(sheet),
    `@media print{:root{--paper:#fff;--panel:#fff;--ink:#000}}`,
    '',
  ].join('\n');
}

/** The style sheet that every page but an article's reads after the first: lists, the home page, search, charts. */
export function listSheet(): string {
  return LISTS.map(sheet).join('\n');
}

function sheet(name: string): string {
  return compact(new TextDecoder().decode(themeAsset(`css/${name}.css`)));
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
