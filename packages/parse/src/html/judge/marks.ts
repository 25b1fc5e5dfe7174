import { type Element, attribute } from '../page.ts';

/**
 * What the names of elements (class, id, role and the like) tell of the part they play. Names are written by people who
 * make templates; these are the words they use for the same things the world over.
 */
const MARKS: readonly (readonly [name: string, words: RegExp])[] = [
  [
    'body',
    /article-?_?(?:body|content|text|copy|main|inner|page|wrap|container)|(?:entry|post|story|content|news|page|field|body|main|detail|single|blog)-?_?(?:body|content|text|copy|main|inner|detail|article)|articletext|rich-?text|paragraph|para\b|prose|bodycopy|\bwysiwyg/i,
  ],
  ['article', /\barticle|\bstory|\bpost\b|\bentry\b|hentry|artikel|articulo|noticia|\bbeitrag/i],
  ['comment', /comment|disqus|respond|repl(?:y|ies)|discuss|kommentar|comentario|livefyre|coral/i],
  [
    'related',
    /relat|recommend|more-?_?(?:stories|news|from|on|articles|like|in)|read-?_?(?:more|next|also|on)|also-?_?(?:like|read|see)|see-?_?also|popular|trending|most-?_?(?:read|viewed)|latest|further|next-?_?(?:article|story|post)|up-?next|teaser|outbrain|taboola|zergnet|suggest|similar|verwandt|weitere|mehr-|storylist|article-?list|post-?list|link-?list|linkbox|topstor|crosslink|inline-?link|in-?article-?link|ref-?link|collection\b|card\b|cards\b|timeline/i,
  ],
  [
    'share',
    /shar(?:e|ing)|social|follow|facebook|twitter-?(?:btn|button|link|share)|whatsapp|addthis|addtoany|bookmark|print-?(?:btn|button|link)|email-?(?:btn|link)/i,
  ],
  [
    'caption',
    /caption|credit|figcap|legend|cutline|img-?(?:text|desc|info|source|alt)|image-?(?:text|desc|info|source|meta)|photo-?(?:text|desc|by|info|source)|bildunterschrift|copyright-?(?:photo|image)|media-?(?:desc|info|text|source|meta)|wp-caption|bu-text/i,
  ],
  ['bio', /bio\b|about-?_?(?:the-?_?)?author|author-?_?(?:bio|box|info|desc|card|about)|profile/i],
  ['meta', /meta\b|metadata|meta-|-info\b|info-|details\b|article-?info/i],
  ['title', /title|headline|heading|hdl\b|titel|titulo|titre/i],
  [
    'deck',
    /sub-?_?(?:title|head|headline|heading)|dek\b|deck|stand-?first|summary|abstract|excerpt|teaser-?text|lead(?!er|erboard)|lede|intro|chapo|strapline|synopsis|kicker-?text|bajada|sapo|description|vorspann|preamble|ingress/i,
  ],
  [
    'kicker',
    /kicker|eyebrow|label|category|section-?(?:name|title|label)|rubri[ck]|overline|dachzeile|supertitle|flag\b/i,
  ],
  [
    'promo',
    /promo|newsletter|subscri|sign-?up|signup|cta\b|call-?to-?action|donat|support-us|membership|register|abo-|app-?(?:promo|banner|download)|marketing|campaign/i,
  ],
  [
    'advert',
    /\bads?\b|\bads?[-_]|[-_]ads?\b|[-_]ad[-_]|advert|sponsor|banner|dfp|gpt-|google|adsense|commercial|anzeige|werbung|publicid|affiliate|product-?(?:box|card|widget)|shopping|buy\b|price/i,
  ],
  ['tags', /tags?\b|topic|keyword|categor|labels\b|schlagwort|themen/i],
  [
    'nav',
    /\bnav|menu|breadcrumb|pagination|pager|toolbar|jump|skip|sitemap|dropdown|toc\b|table-of-contents|tabs?\b|prev|arrow/i,
  ],
  ['footer', /footer|foot\b|bottom|copyright|legal|disclaimer|colophon/i],
  ['header', /header|masthead|top-?bar|site-?head/i],
  [
    'side',
    /side-?_?bar|\baside|rail\b|right-?col|widget|secondary|complementary|module|\bbox\b|-box|flyout|panel/i,
  ],
  ['media', /gallery|slide|carousel|video|player|audio|podcast|image|photo|picture|media|figure|\bimg/i],
  [
    'gate',
    /paywall|login|log-?in|cookie|gdpr|consent|modal|popup|pop-up|overlay|dialog|premium|captcha|adblock|noscript|error|alert|lightbox/i,
  ],
  ['embed', /embed|tweet|twitter|instagram|facebook-post|iframe|oembed|tiktok|youtube|reddit/i],
  ['list', /\blist\b|-list\b|list-|feed\b|stream|grid|river|archive|items?\b/i],
];

/** The names of the marks, in the order of their bits. */
const NAMES: readonly string[] = MARKS.map(([name]) => name);

const NAMED: ReadonlySet<string> = new Set([
  'class',
  'id',
  'role',
  'data-component',
  'data-testid',
  'data-test-id',
  'data-type',
  'data-module',
  'data-qa',
  'data-block',
  'data-widget',
  'data-name',
  'data-role',
  'data-area',
  'data-position',
  'itemprop',
  'aria-label',
  'name',
  'data-component-name',
  'data-uri',
  'data-tb-region',
  'data-tracking-area',
]);

/** Takes names of marks and gives their bits. */
export function markBits(...names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << NAMES.indexOf(name)), 0);
}

/** What leads away from an article or stands beside it. */
export const REFUSED: number = markBits(
  'comment',
  'related',
  'share',
  'bio',
  'promo',
  'advert',
  'nav',
  'footer',
  'side',
  'gate',
);

/** What names were found to tell: the pages of a site bear the same ones, again and again. */
const known = new Map<string, number>();
/** So many names are remembered at most. */
const MOST_KNOWN = 10_000;

/** Takes an element and gives the marks it bears, as bits. */
export function marksOf(element: Element): number {
  let names = '';
  for (const { name, value } of element.attrs) if (NAMED.has(name)) names += ` ${value.slice(0, 300)}`;
  if (element.tagName.includes('-')) names += ` ${element.tagName}`;
  if (names === '') return 0;
  const found = known.get(names);
  if (found !== undefined) return found;
  // Camel case is written apart, so that word boundaries are found.
  const parted = names.replace(/([a-z])([A-Z])/g, '$1-$2').replaceAll('_', '-');
  let bits = 0;
  MARKS.forEach(([, words], bit) => {
    if (words.test(parted)) bits |= 1 << bit;
  });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, bits);
  return bits;
}

/** Whether an element is not shown. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Takes an element and bits of marks and tells whether it bears one of them. */
export function bears(element: Element, bits: number): boolean {
  return (marksOf(element) & bits) !== 0;
}

/** Whether an element is none of an article's, by what it is or is called. */
export function isRefused(element: Element): boolean {
  return (
    /^(?:aside|nav|footer|form|button)$/.test(element.tagName) || isHidden(element) || bears(element, REFUSED)
  );
}
