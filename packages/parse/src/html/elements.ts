/** Elements that stand as blocks, by the rendering section of the HTML standard ({@link https://html.spec.whatwg.org/#flow-content-3}). */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table caption tbody td tfoot th thead tr ul amp-img'.split(
    ' ',
  ),
);

/** Elements that never hold words of an article. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style template noscript svg canvas select datalist textarea input button map object applet progress meter link meta base title head rp noembed noframes'.split(
    ' ',
  ),
);

/** Elements that show something other than words. */
export const MEDIA: ReadonlySet<string> = new Set(
  'img picture video audio iframe embed amp-img amp-video amp-youtube amp-iframe'.split(' '),
);

/** Elements that show a picture. */
export const PICTURES: ReadonlySet<string> = new Set('img picture amp-img'.split(' '));
