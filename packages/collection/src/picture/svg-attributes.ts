/** Geometry, text and presentation: what places, shapes and paints, and nothing that acts or fetches. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id class style lang xml:lang xml:space transform viewBox preserveAspectRatio role aria-label aria-labelledby aria-hidden ' +
    'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height rotate textLength lengthAdjust pathLength startOffset ' +
    'method spacing side offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits mask-type ' +
    'patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient ' +
    'filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 stdDeviation edgeMode ' +
    'alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters direction display ' +
    'dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust ' +
    'font-stretch font-style font-variant font-weight letter-spacing marker-end marker-mid marker-start mask opacity overflow ' +
    'paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect ' +
    'visibility word-spacing writing-mode'
  ).split(' '),
);

/**
 * Takes an attribute of an SVG element and gives it as it may stand, or nothing. A reference leads to an element of the same
 * file (`#id`) or nowhere; `xlink:href` becomes `href`.
 */
export function cleanAttribute(
  name: string,
  value: string,
): { readonly name: string; readonly value: string } | undefined {
  if (name === 'href' || name === 'xlink:href') {
    return /^\s*#[\w:.-]+\s*$/.test(value) ? { name: 'href', value: value.trim() } : undefined;
  }
  if (!ATTRIBUTES.has(name)) return undefined;
  if (name === 'style') {
    const css = cleanStyle(value);
    return css === undefined ? undefined : { name, value: css };
  }
  return leadsOut(value) ? undefined : { name, value };
}

/** Takes CSS and gives it when it is plain rules or declarations that fetch nothing and hide nothing behind escapes. */
export function cleanStyle(css: string): string | undefined {
  const plain = css.replace(/\/\*[^]*?\*\//g, ' ').trim();
  return /[@\\<&]|\/\*|expression|javascript|behavior|-moz-binding|src\s*:|image/i.test(plain) ||
    leadsOut(plain)
    ? undefined
    : plain;
}

/** Whether a value of CSS names anything that is not in the same file. */
function leadsOut(value: string): boolean {
  return (
    /\\|image-set|\b(?:https?|data|file|ftp|javascript|blob):/i.test(value) ||
    /url\s*\((?!\s*["']?#[\w:.-]+["']?\s*\))/i.test(value)
  );
}
