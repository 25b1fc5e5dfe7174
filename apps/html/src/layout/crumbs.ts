import type { Site } from '../site/site.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';

/** A page above this one. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** Takes the pages above the one at `path`, the highest first, and gives the way back up; nothing below the home page. */
export function crumbs({ words }: Site, path: string, above: readonly Crumb[]): Markup {
  const all = [{ name: words.home, path: 'index.html' }, ...above];
  return markup`<nav class="crumbs" aria-label="${words.breadcrumb}"><ol>${all.map((crumb): Value => markup`<li><a href="${link(path, crumb.path)}">${crumb.name}</a></li>`)}</ol></nav>`;
}
