/** The sheet's own style: two columns on a desk, one below the other on a phone. */
export const SHEET_CSS = `
:root { color-scheme: light dark; --paper: #fffefb; --ink: #1d1c1a; --faint: #6a665e; --rule: #d9d4c8;
  --removed: #fbdcd7; --moved: #dceafb; --changed: #faecc0; --lit: #dcf0d4; }
@media (prefers-color-scheme: dark) { :root { --paper: #191816; --ink: #ece8df; --faint: #a8a296; --rule: #3d3a34;
  --removed: #5b2a24; --moved: #1a3556; --changed: #574515; --lit: #2b4a21; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
header, section { padding: 1rem clamp(1rem, 3vw, 2.5rem); }
header, h2, table, small { font-family: system-ui, sans-serif; }
header { border-bottom: 1px solid var(--rule); }
header p, header ul { margin: .25rem 0; color: var(--faint); font-size: .875rem; }
h1 { font-size: 1.35rem; margin: 0; }
h2 { font-size: .875rem; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); }
article h3 { font-size: 1.6rem; line-height: 1.2; }
@media (min-width: 60rem) {
  main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  section + section { border-inline-start: 1px solid var(--rule); }
}
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.6 ui-monospace, Menlo, Consolas, monospace; margin: 0; }
.removed { background: var(--removed); } .moved { background: var(--moved); } .changed { background: var(--changed); }
del { text-decoration: line-through; text-decoration-thickness: from-font; } mark { color: inherit; }
ins { background: var(--changed); text-decoration: none; font-weight: bold; }
pre small { color: var(--ink); font-size: .7rem; text-decoration: none; display: inline-block; }
table { border-collapse: collapse; width: 100%; font-size: .8rem; table-layout: fixed; }
caption { text-align: start; color: var(--faint); padding-bottom: .25rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem .25rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.unused td:nth-child(2) { text-decoration: line-through; color: var(--faint); }
a { color: inherit; } img { max-width: 100%; height: auto; } article { overflow-wrap: anywhere; }
:focus-visible, :target { outline: 2px solid; outline-offset: 2px; }
`;
