import { escapeMarkup } from '@offprint/article';

/** Where relative addresses lead: `page` for those of the page itself (`#note`), `source` for all others. */
export interface Bases {
  readonly page?: string;
  readonly source?: string;
}

// The markup of a fragment is well-formed XML, so that quotes close, `<` stands only before a tag, and this is a whole tag.
const TAG = /<[a-z][^\s<>/]*(?:\s+[^\s=<>"/]+(?:="[^"]*")?)*\s*\/?>/gi;
const ADDRESS = /\s(href|src|srcset|poster|cite|data|action|formaction|background|longdesc)="([^"]*)"/gi;
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])(\s+[\d.]+[wxh])?\s*(?:,|$)/g;
/** A longer set of pictures is no set of pictures. */
const LONGEST_SET = 10_000;
const SCHEMES: ReadonlySet<string> = new Set([
  'http:',
  'https:',
  'mailto:',
  'tel:',
  'urn:',
  'tag:',
  'doi:',
  'ftp:',
  'geo:',
]);

/**
 * Takes a body's markup and its bases and gives it with every address absolute and percent-encoded. An attribute
 * whose address leads nowhere from a feed (relative without a base, or of a scheme that runs) is left out.
 */
export function absoluteMarkup(html: string, bases: Bases): string {
  return html.replace(TAG, (tag) =>
    tag.includes('="')
      ? tag.replace(ADDRESS, (_, name: string, value: string) => {
          const address =
            name.toLowerCase() === 'srcset'
              ? absoluteSet(unescape(value), bases)
              : absoluteUrl(unescape(value), bases);
          return address === undefined ? '' : ` ${name}="${escapeMarkup(address)}"`;
        })
      : tag,
  );
}

/** Takes an address and gives it absolute and percent-encoded, or nothing where that is not to be had. */
export function absoluteUrl(address: string, { page, source }: Bases): string | undefined {
  const base = address.trim().startsWith('#') ? page : (source ?? page);
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}

function absoluteSet(set: string, bases: Bases): string | undefined {
  if (set.length > LONGEST_SET) return undefined;
  const candidates = [...set.matchAll(CANDIDATE)].flatMap(([, address = '', size = '']) => {
    const absolute = absoluteUrl(address, bases);
    return absolute === undefined
      ? []
      : [`${absolute.replaceAll(',', '%2C')}${size.trim() === '' ? '' : ` ${size.trim()}`}`];
  });
  return candidates.length === 0 ? undefined : candidates.join(', ');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(value: string): string {
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
