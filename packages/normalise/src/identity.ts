import { uuidOf } from '@offprint/article';
import type { ArticleId, Matter } from '@offprint/article';
import { composed } from '@offprint/parse';
import { pathSegment } from './slug.ts';

/** What of an article's matter tells it from every other. */
export type Identifying = Pick<Matter, 'title'> & {
  readonly published?: Pick<NonNullable<Matter['published']>, 'value' | 'by'> | undefined;
  readonly source?: Partial<Pick<Matter['source'], 'name' | 'url'>> | undefined;
};

export interface Identity {
  readonly id: ArticleId;
  /** What the id was made from, for people. */
  readonly identity: string;
  /** At most 80 characters, never empty. */
  readonly slug: string;
}

/** How many words of the body tell two articles of one title apart. */
const WORDS = 24;

/**
 * Takes an article's matter and the text of its body and gives its id: from the address it was first published at, else
 * from its title, source, date and first words. The name and place of its file have no part in it. An id that the file
 * itself states (`given`: of a former export) is kept.
 */
export function identify(matter: Identifying, text: string, given?: ArticleId): Identity {
  const url = matter.source?.url === undefined ? undefined : addressOf(matter.source.url);
  const identity = url ?? described(matter, text);
  const id = given ?? uuidOf(identity);
  const slug = pathSegment(matter.title, 80);
  return {
    id,
    identity: given === undefined ? identity : `id: ${given}`,
    slug: slug === '' ? id.slice(0, 8) : slug,
  };
}

function described(matter: Identifying, text: string): string {
  // The order of a numeric date may come to be known from other files; an id must not change with them.
  const date = matter.published?.by === 'date-order-is-known' ? '' : (matter.published?.value ?? '');
  const words: string[] = [];
  for (const [word] of composed(text).matchAll(/[\p{L}\p{N}]+/gu)) if (words.push(word) === WORDS) break;
  return [
    `title: ${folded(matter.title)}`,
    `source: ${folded(matter.source?.name ?? '')}`,
    `date: ${date.slice(0, 10)}`,
    `words: ${folded(words.join(' '))}`,
  ].join('\n');
}

function folded(text: string): string {
  return composed(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Parameters that say who sent a reader, not what is read. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|oly_anon_id|oly_enc_id|cmpid|cmp|ncid|ocid|ito|smid|spm|xtor|at_.*|pk_.*|piwik_.*|mtm_.*|wt_mc|wt\.mc_id|ref_src|ref_url|__twitter_impression|s_cid|guccounter|guce_.*|campaign_id|share|sharetype)$/i;

/**
 * Takes an address and gives the one that stands for all its spellings: host in lower case, https, no port that goes without
 * saying, no fragment, no parameter that only tracks, the others in order, no slash at the end. Nothing for an address
 * that is not of the web, and for the front page of a site, which is no article's own.
 */
export function addressOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byCodeUnit);
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/(?:index\.(?:html?|php))?$/, '');
  if (path === '' && query.length === 0) return undefined;
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  return `https://${url.hostname}${port}${path}${search}`;
}

function byCodeUnit(a: readonly [string, string], b: readonly [string, string]): number {
  const [left, right] = [a.join('='), b.join('=')];
  return left < right ? -1 : left > right ? 1 : 0;
}
