import { escapeMarkup } from '@offprint/article';
import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { addressOf } from '../layout/metadata.ts';
import type { Site } from '../site/site.ts';

/** {@link https://www.sitemaps.org/protocol.html#index The protocol's} limits: 50,000 addresses, 50 MB; kept with room to spare. */
const MOST = 45_000;
const BYTES = 45_000_000;

interface Place {
  readonly url: string;
  readonly changed?: string;
}

/**
 * Takes the plan of the archive and the paths of its listings and gives the site map, as an index and its parts where it is too
 * long for one, and `robots.txt`. Site maps need addresses: without the publication's `url` there is only `robots.txt`.
 */
export function* sitemap(site: Site, listings: readonly string[]): Generator<OutputFile> {
  const places = placesOf(site, listings);
  const parts = split(places);
  const list = (path: string): string => addressOf(site, path) ?? path;
  const robots = `User-agent: *\nAllow: /\n${places.length > 0 ? `Sitemap: ${list('sitemap.xml')}\n` : ''}`;
  yield { path: 'robots.txt', key: digest(robots), data: () => robots };
  if (places.length === 0) return;
  if (parts.length === 1) {
    yield { path: 'sitemap.xml', key: digest(places), data: () => urlset(places) };
    return;
  }
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
  yield { path: 'sitemap.xml', key: digest(names.map(list)), data: () => index(names.map(list)) };
  for (const [number, some] of parts.entries()) {
    yield { path: `sitemap-${number + 1}.xml`, key: digest(some), data: () => urlset(some) };
  }
}

function placesOf(site: Site, listings: readonly string[]): readonly Place[] {
  if (site.publication.url === undefined) return [];
  const articles = site.entries.map((entry) => {
    const { modified, published } = entry.matter;
    const date = [modified, published].find((one) => one !== undefined && one.precision !== 'year');
    return { path: `${site.folderOf(entry)}index.html`, changed: date?.value.slice(0, 10) };
  });
  return [...articles, ...listings.map((path) => ({ path, changed: undefined }))].map(
    ({ path, changed }) => ({
      url: addressOf(site, path) ?? path,
      ...(changed === undefined ? {} : { changed }),
    }),
  );
}

function split(places: readonly Place[]): readonly (readonly Place[])[] {
  const parts: Place[][] = [[]];
  let bytes = 0;
  for (const place of places) {
    const length = place.url.length + 90;
    if ((parts.at(-1)?.length ?? 0) >= MOST || bytes + length > BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(place);
    bytes += length;
  }
  return parts;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlset(places: readonly Place[]): string {
  const urls = places.map(
    ({ url, changed }) =>
      `<url><loc>${escapeMarkup(url)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`,
  );
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

function index(parts: readonly string[]): string {
  const maps = parts.map((url) => `<sitemap><loc>${escapeMarkup(url)}</loc></sitemap>\n`);
  return `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('')}</sitemapindex>\n`;
}
