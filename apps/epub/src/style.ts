/**
 * The book's one style sheet. It sets no size, colour or face of text that the reader has chosen: lengths are in `em`
 * and `%`, lines are `currentColor`, so that light, sepia and dark all hold; drawings,
 * which may have no ground of their own, keep the white one that they were drawn on. Scripts without italics get none.
 */
export const STYLE = `@charset "utf-8";
html { line-height: 1.5; }
body { margin: 0 4%; padding: 0; hyphens: auto; -webkit-hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.4em 0 0.5em; text-align: start; hyphens: manual; -webkit-hyphens: manual; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; margin-top: 1em; }
h2 { font-size: 1.2em; }
h3 { font-size: 1.05em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0.6em 0; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 0.06em; }
section[role="doc-chapter"] { page-break-before: always; break-before: page; }
header { margin: 0 0 1.5em; }
header p { margin: 0.2em 0; text-align: start; }
.deck { font-size: 1.1em; font-style: italic; margin: 0 0 0.6em; }
.byline, .date { font-size: 0.9em; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 0.15em solid currentColor; }
aside { margin: 1em 0; padding: 0.1em 1em; border: 0.06em solid currentColor; }
aside.note { border: 0; padding: 0; margin: 0.8em 0; font-size: 0.9em; }
.note-number { font-weight: bold; }
.note p + p { margin-top: 0.2em; }
figure { margin: 1.4em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
img[src$=".svg"], img[src$=".png"] { background-color: #fff; }
figure > img { display: block; margin: 0 auto; }
figcaption { font-size: 0.88em; margin-top: 0.4em; }
.missing { font-style: italic; }
pre, code, samp, kbd { font-family: monospace; hyphens: none; -webkit-hyphens: none; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; margin: 1em 0; text-align: start; }
table { border-collapse: collapse; margin: 1.2em 0; font-size: 0.88em; max-width: 100%; hyphens: auto; -webkit-hyphens: auto; }
caption { text-align: start; font-style: italic; padding-bottom: 0.3em; }
th, td { border-bottom: 0.06em solid currentColor; padding: 0.25em 0.5em; text-align: start; vertical-align: top; }
th { font-weight: bold; }
.to-left { text-align: left; }
.to-center { text-align: center; }
.to-right { text-align: right; }
tr { page-break-inside: avoid; break-inside: avoid; }
hr { border: 0; border-top: 0.06em solid currentColor; margin: 1.5em 20%; }
sup, sub { line-height: 0; }
ul, ol { padding-inline-start: 1.6em; margin: 0.8em 0; }
li.task { list-style: none; }
dt { font-weight: bold; }
dd { margin: 0 0 0.4em; margin-inline-start: 1em; }
math[display="block"] { margin: 1em 0; }
section[role="doc-endnotes"] { margin-top: 2em; border-top: 0.06em solid currentColor; }
footer { margin-top: 2.5em; padding-top: 0.6em; border-top: 0.06em solid currentColor; font-size: 0.82em; }
footer dl, .colophon dl { margin: 0; }
footer dt, footer dd { text-align: start; hyphens: none; -webkit-hyphens: none; }
.id { overflow-wrap: anywhere; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 98vh; }
.titlepage { text-align: center; padding-top: 15%; }
.titlepage h1 { font-size: 2em; text-align: center; margin: 0.4em 0; }
.titlepage .period { font-size: 1.3em; }
.titlepage .description { margin: 2em 8%; font-style: italic; }
.titlepage .imprint { margin-top: 4em; font-size: 0.85em; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav > ol { padding-inline-start: 0; }
nav ol ol { margin: 0.2em 0 0.6em; }
nav li { margin: 0.35em 0; text-align: start; }
nav a { text-decoration: none; }
.sources ul { list-style: none; padding-inline-start: 0; }
.sources li { margin: 0.3em 0; text-align: start; }
.colophon .title { font-weight: bold; }
.left { font-size: 0.88em; }
:lang(ar), :lang(fa), :lang(he), :lang(ja), :lang(ko), :lang(ur), :lang(zh) { font-style: normal; }
em:lang(ar), em:lang(fa), em:lang(he), em:lang(ja), em:lang(ko), em:lang(ur), em:lang(zh) { font-weight: bold; }
`;
