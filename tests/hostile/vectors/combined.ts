import { inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;
const IMG = `<img src=x: onerror=${S}>`;

const TAGS =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset h1 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp custom-tag x:y'.split(
    ' ',
  );
const EVENTS =
  'abort afterprint animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change click close contentvisibilityautostatechange contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange end ended error finish focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange repeat reset resize scroll scrollend scrollsnapchange search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload volumechange waiting webkitanimationend webkittransitionend wheel'.split(
    ' ',
  );

/** Every element there ever was with every event there is. */
function elementsWithEvents(): readonly Attempt[] {
  const all = EVENTS.map((event) => `on${event}="${S}"`).join(' ');
  return TAGS.map((tag) => ({
    ...inMarkup('every event', tag, `<${tag} src=x: href=x: tabindex=1 ${all}>word</${tag}>${IMG}`),
    carriers: ['html'],
  }));
}

/** Characters that some parser of addresses leaves out, before, inside and after the scheme. */
const LEFT_OUT = [
  ...Array.from({ length: 33 }, (_, code) => code),
  0x7f,
  0x85,
  0xa0,
  0xad,
  0x1680,
  0x180e,
  0x2000,
  0x200b,
  0x200e,
  0x2028,
  0x2029,
  0x202e,
  0x2060,
  0x3000,
  0xfeff,
  0xfffd,
];

function addresses(): readonly Attempt[] {
  return LEFT_OUT.flatMap((code) => {
    const character = `&#x${code.toString(16)};`;
    const raw = String.fromCharCode(code);
    return [
      inMarkup(
        'address',
        `U+${code.toString(16)} as a reference`,
        [
          `${character}javascript:${S}`,
          `java${character}script:${S}`,
          `javascript${character}:${S}`,
          `javascript:${character}${S}`,
        ]
          .map((url) => `<a href="${url}">word</a>`)
          .join(' '),
      ),
      inMarkup(
        'address',
        `U+${code.toString(16)} as it is`,
        [`${raw}javascript:${S}`, `java${raw}script:${S}`, `javascript${raw}:${S}`]
          .map((url) => `<a href="${url}">word</a>`)
          .join(' '),
      ),
    ];
  }).map((attempt) => ({ ...attempt, carriers: ['html'] as const }));
}

const OUTER = ['svg', 'math', 'table', 'select', 'form', 'p', 'template', 'noscript'];
const INNER = [
  'mtext',
  'mi',
  'mglyph',
  'malignmark',
  'annotation-xml encoding=text/html',
  'foreignObject',
  'desc',
  'title',
  'option',
  'caption',
];
const RAW = [
  'style',
  'xmp',
  'textarea',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'script',
  'plaintext',
];

/** Foreign content, a way back into HTML, and an element whose text one parser takes for markup: each with each. */
function confusions(): readonly Attempt[] {
  return OUTER.flatMap((outer) =>
    INNER.flatMap((inner) =>
      RAW.map((raw) => ({
        ...inMarkup(
          'confusion',
          `${raw} in ${inner} in ${outer}`,
          `<${outer}><${inner}><${raw}><!--</${raw}><a title="--></${raw}>${IMG}"></${inner.replace(/ .*/, '')}></${outer}><a id="</${raw}>${IMG}">word</a>`,
        ),
        carriers: ['html'] as const,
      })),
    ),
  );
}

/** The same few characters end every context there is, in another order each time. */
const ENDS = [
  '"',
  "'",
  '`',
  '-->',
  '--!>',
  ']]>',
  '</title>',
  '</style>',
  '</textarea>',
  '</script>',
  '</noscript>',
  '</xmp>',
  '*/',
  '?>',
  '%>',
];

function polyglots(): readonly Attempt[] {
  return ENDS.flatMap((_, index) => {
    const ends = [...ENDS.slice(index), ...ENDS.slice(0, index)].join('');
    return [
      inMarkup('polyglot', `polyglot ${index + 1}`, `${ends}<svg/onload=${S}>${IMG}`),
      {
        family: 'polyglot',
        name: `title ${index + 1}`,
        place: 'front matter',
        key: 'title',
        payload: `Word ${ends}<svg/onload=${S}>`,
        carriers: ['markdown'],
      },
      {
        family: 'polyglot',
        name: `line ${index + 1}`,
        place: 'line',
        key: 'title',
        payload: `Word ${ends}<svg/onload=${S}>`,
        carriers: ['text'],
      },
    ] satisfies readonly Attempt[];
  });
}

/** What grows by multiplying short lists: elements by events, characters by places, parsers by parsers. */
export function combined(): readonly Attempt[] {
  return [...elementsWithEvents(), ...addresses(), ...confusions(), ...polyglots()];
}
