const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const BASE = 'https://relative.invalid/';

/**
 * Takes an address as a source writes it and gives one that may stand in a page: http, https, mailto, tel or relative,
 * read as a browser reads it ({@link https://url.spec.whatwg.org/#url-parsing URL, section 4.4}); or nothing.
 * Names and passwords in it are left out.
 */
export function safeUrl(address: string): string | undefined {
  const plain = address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
  if (plain === '' || !URL.canParse(plain, BASE)) return undefined;
  const url = new URL(plain, BASE);
  if (!SCHEMES.has(url.protocol)) return undefined;
  if (!url.href.startsWith(BASE)) {
    if (url.username !== '' || url.password !== '') url.username = url.password = '';
    return url.href;
  }
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(plain)) return undefined;
  return plain.replaceAll('\\', '/').replace(/[^\x21-\x7e]+|["<>^`{|}]/g, escaped);
}

function escaped(characters: string): string {
  return encodeURIComponent(characters.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
