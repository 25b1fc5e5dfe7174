import type { Schema } from 'hast-util-sanitize';
import { PREFIX } from './anchors.ts';

type Definitions = NonNullable<Schema['attributes']>[string];

const HTML =
  'a abbr aside b bdi bdo blockquote br caption cite code dd del details dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr';
const MATH =
  'math annotation merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics';
const MATH_ATTRIBUTES =
  'accent accentunder columnspan depth dir displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace separator stretchy symmetric voffset width';

const only = (values: string, name: string): [string, ...string[]] => [name, ...values.split(' ')];
const hole: Definitions[number] = ['dataHole', /^\d+$/];
const times: Definitions = ['cite', 'dateTime'];
const side: Definitions[number] = only('to-left to-center to-right', 'className');
const role: Definitions[number] = only('doc-noteref doc-backlink doc-endnotes note', 'role');

/**
 * All that an article's markup may be made of. The nesting before it writes nothing else; this is the gate that does
 * not trust it. No element of it fetches, runs, embeds or restyles anything; `img` has no address, only the number of a hole.
 */
export const SCHEMA: Schema = {
  tagNames: [...HTML.split(' '), ...MATH.split(' ')],
  attributes: {
    '*': ['lang', only('ltr rtl auto', 'dir'), ['id', new RegExp(`^${PREFIX}`)]],
    a: ['href', 'title', hole, role],
    abbr: ['title'],
    aside: [role],
    blockquote: ['cite'],
    code: [['className', /^language-/]],
    del: times,
    details: ['open'],
    dfn: ['title'],
    img: [hole],
    ins: times,
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    section: [role],
    td: ['colSpan', 'rowSpan', 'headers', side],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr', side],
    time: ['dateTime'],
    math: [['display', 'block'], 'alttext'],
    annotation: ['encoding'],
    ...Object.fromEntries(
      MATH.split(' ')
        .slice(2)
        .map((name) => [name, MATH_ATTRIBUTES.split(' ')]),
    ),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], cite: ['http', 'https'] },
  ancestors: {
    ...Object.fromEntries(
      MATH.split(' ')
        .slice(1)
        .map((name) => [name, ['math']]),
    ),
    ...Object.fromEntries('thead tbody tfoot tr th td caption'.split(' ').map((name) => [name, ['table']])),
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
  },
  strip: ['script', 'style', 'template'],
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
};
