import { inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

/** Elements with an attribute that runs a script when something happens to them. */
const HANDLERS: readonly (readonly [name: string, tag: string, event: string, rest: string])[] = [
  ['img error', 'img', 'onerror', 'src=x:'],
  ['img load', 'img', 'onload', 'src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='],
  ['svg load', 'svg', 'onload', ''],
  ['iframe load', 'iframe', 'onload', ''],
  ['video error', 'video', 'onerror', 'src=x:'],
  ['audio error', 'audio', 'onerror', 'src=x:'],
  ['source error', 'video><source', 'onerror', 'src=x:'],
  ['details toggle', 'details', 'ontoggle', 'open'],
  ['input focus', 'input', 'onfocus', 'autofocus'],
  ['button click', 'button', 'onclick', ''],
  ['anchor focus', 'a', 'onfocus', 'href=#x tabindex=1 autofocus'],
  ['style load', 'style', 'onload', ''],
  ['link error', 'link', 'onerror', 'rel=stylesheet href=x:'],
  ['object error', 'object', 'onerror', 'data=x:'],
  ['embed load', 'embed', 'onload', 'src=about:blank'],
  ['marquee start', 'marquee', 'onstart', ''],
  ['p click', 'p', 'onclick', ''],
  ['td pointer', 'table><td', 'onpointerover', ''],
  ['em mouse', 'em', 'onmouseover', ''],
  ['math click', 'math', 'onclick', ''],
  ['figure wheel', 'figure', 'onwheel', ''],
  ['custom element', 'x-y', 'onclick', 'tabindex=0'],
  ['unknown event', 'b', 'onbeforetoggle', 'popover'],
  ['body load', 'body', 'onload', ''],
];

/** Ways to write an attribute so that a filter that reads text does not see it. */
const SPELLINGS: readonly (readonly [
  name: string,
  write: (tag: string, event: string, rest: string) => string,
])[] = [
  ['plain', (tag, event, rest) => `<${tag} ${rest} ${event}="${SCRIPT}">word</${tag.replace(/.*</, '')}>`],
  [
    'mixed case',
    (tag, event, rest) =>
      `<${tag.toUpperCase()} ${rest} ${event.replace('on', 'oN').toUpperCase()}=${SCRIPT}>word`,
  ],
  ['slashes for spaces', (tag, event, rest) => `<${tag}/ ${rest} /${event}=${SCRIPT}>word`],
  ['line breaks', (tag, event, rest) => `<${tag}\n${rest}\n${event}\n=\n'${SCRIPT}'>word`],
  ['form feed', (tag, event, rest) => `<${tag}\f${rest}\f${event}\t=\t${SCRIPT}>word`],
  [
    'character references',
    (tag, event, rest) => `<${tag} ${rest} ${event}="&#95;&#x5f;&lpar;${SCRIPT.slice(3)}">word`,
  ],
  ['twice', (tag, event, rest) => `<${tag} ${rest} ${event}="${SCRIPT}" ${event}="">word`],
  ['unclosed', (tag, event, rest) => `<${tag} ${rest} ${event}="${SCRIPT}" word`],
  [
    'null in the name',
    (tag, event, rest) => `<${tag} ${rest} o\u0000n${event.slice(2)}="${SCRIPT}" ${event}="${SCRIPT}">word`,
  ],
  ['after a quote', (tag, event, rest) => `<${tag} title="a"${event}="${SCRIPT}" ${rest}>word`],
];

/** Event handlers: every element with every spelling. */
export function handlers(): readonly Attempt[] {
  return HANDLERS.flatMap(([name, tag, event, rest]) =>
    SPELLINGS.map(([spelling, write]) => ({
      ...inMarkup('handler', `${name}, ${spelling}`, write(tag, event, rest)),
      carriers:
        spelling === 'plain' || spelling === 'twice' ? (['html', 'markdown'] as const) : (['html'] as const),
    })),
  );
}
