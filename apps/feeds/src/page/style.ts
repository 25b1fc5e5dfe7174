import { paletteCss, tokensFor } from '@offprint/theme';
import { feedWordsFor } from '../words.ts';

/** Takes the publication's accent and gives the style of the page of feeds. */
export function pageStyle(accent: string | undefined): string {
  return `${ground(accent)}
body{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}
a{color:var(--accent)}
h1,h2{line-height:1.25;font-weight:600}
h2{margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:1.25rem}
ul{list-style:none;padding:0}
li{padding:.35rem 0;overflow-wrap:anywhere}
.formats{font-family:var(--sans);font-size:.85rem;white-space:nowrap}
.formats a{padding:.4rem .5rem}
.muted{color:var(--muted);font-family:var(--sans);font-size:.85rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;
}

/**
 * Takes the publication's accent and language and gives the style for those who open a feed in a browser:
 * titles, dates and summaries as a list, and a word on what this is. The bodies are markup in escaped form, not for reading.
 */
export function feedStyle(accent: string | undefined, language: string): string {
  const notice = feedWordsFor(language).notice.replace(/["\\]/g, '\\$&');
  return `${ground(accent)}
feed,channel{display:block;max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}
feed::before,channel::before{content:"${notice}";display:block;padding:1rem;background:var(--panel);border:1px solid var(--rule);font-family:var(--sans);font-size:.95rem}
feed>*,channel>*,entry>*,item>*{display:none}
feed>title,channel>title{display:block;font-size:1.7rem;font-weight:600;margin-top:1.5rem}
feed>subtitle,channel>description{display:block;color:var(--muted)}
entry,item{display:block!important;border-top:1px solid var(--rule);margin-top:1.25rem;padding-top:1.25rem}
entry>title,item>title{display:block;font-size:1.2rem;font-weight:600}
entry>published,item>pubDate{display:block;color:var(--muted);font-family:var(--sans);font-size:.85rem}
entry>summary,item>description{display:block}
`;
}

function ground(accent: string | undefined): string {
  const { light, dark, serif, sans } = tokensFor(accent);
  return `:root{color-scheme:light dark;--serif:${serif};--sans:${sans};${paletteCss(light)};background:var(--paper);color:var(--ink);font:1.05rem/1.6 var(--serif)}
@media(prefers-color-scheme:dark){:root{${paletteCss(dark)}}}`;
}
