import { lettersIn } from '@offprint/theme';
import type { Site } from '../site/site.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup, json, trusted } from '../markup.ts';
import { feedLinks } from './feed-links.ts';
import { foot } from './foot.ts';
import { FRAME_SCRIPT, policy } from './frame-script.ts';
import { head } from './head.ts';
import { metadata } from './metadata.ts';
import type { PageMetadata } from './metadata.ts';

/** One page: what its head says, and what stands between the archive's head and foot. */
export interface Page extends PageMetadata {
  readonly main: Markup;
  /** The page in schema.org's words, as JSON-LD. */
  readonly structured?: unknown;
  /** Scripts beside the archive's own, by their path. */
  readonly scripts?: readonly string[];
  /** Scripts that must have run before those. */
  readonly before?: readonly string[];
}

/** What stands around the main part of a page. */
interface Frame {
  readonly head: Markup;
  readonly foot: Markup;
  /** In the head that no reader sees: the icon and the style sheet of every page, the ways to the feeds. */
  readonly looks: Markup;
  readonly feeds: Markup;
}

const FRAMES = new WeakMap<Site, Map<string, Frame>>();
const KEPT = 500;

/** Below the top, frames differ only by how deep a page lies, and in which of the folders at the top: all they link to lies there. */
function frameOf(site: Site, path: string): Frame {
  const [top = '', ...below] = path.split('/');
  const make = (): Frame => ({
    head: head(site, path),
    foot: foot(site, path),
    looks: looks(site, path),
    feeds: feedLinks(site, path),
  });
  if (below.length < 2) return make();
  const frames = FRAMES.get(site) ?? new Map<string, Frame>();
  FRAMES.set(site, frames);
  const key = `${top} ${below.length}`;
  const frame = frames.get(key) ?? make();
  if (frames.size >= KEPT) frames.clear();
  frames.set(key, frame);
  return frame;
}

function looks({ statics }: Site, path: string): Markup {
  return markup`<link rel="icon" type="image/svg+xml" href="${link(path, statics.icon)}">
<link rel="stylesheet" href="${link(path, statics.css)}">
`;
}

/** Takes a page and gives its file. */
export function page(site: Site, { main, structured, scripts = [], before = [], ...about }: Page): string {
  const { words, statics } = site;
  const letters = lettersIn(main.toString(), words.home, about.title);
  const to = (path: string): string => link(about.path, path);
  const frame = frameOf(site, about.path);
  const data = structured === undefined ? undefined : json(structured);
  const rules = data === undefined ? policy() : policy(data.toString());
  return `<!DOCTYPE html>\n${markup`<html lang="${words.lang}" dir="${words.dir}"${letters !== 'any' && markup` data-letters="${letters}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(rules)}">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<script>${trusted(FRAME_SCRIPT)}</script>
${frame.looks}${about.type !== 'article' && markup`<link rel="stylesheet" href="${to(statics.listCss)}">\n`}${statics.ownCss !== undefined && markup`<link rel="stylesheet" href="${to(statics.ownCss)}">\n`}${metadata(site, about)}${frame.feeds}${about.more}${data !== undefined && markup`<script type="application/ld+json">${data}</script>\n`}${[statics.script, ...before, ...scripts].map((script): Value => markup`<script defer src="${to(script)}"></script>\n`)}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${frame.head}
<main id="main" class="wrap" tabindex="-1">
${main}
</main>
${frame.foot}
</body>
</html>`}\n`;
}
