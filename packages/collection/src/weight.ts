import type { Article, ArticleId, Fragment } from '@offprint/article';

/** What a reference takes at most beside its own words: two escaped tags and an absolute address. */
const REF_BYTES = 600;

/** What an address grows by when it becomes absolute. */
const ADDRESS_BYTES = 300;

/**
 * Takes an article and gives the most bytes that its body takes as escaped text in XML or JSON: markup is escaped
 * there (`&lt;`, `\"`), references become elements with absolute addresses.
 */
export function weightOf({
  fragment,
}: {
  readonly fragment: { readonly html: Fragment['html']; readonly refs: readonly unknown[] };
}): number {
  let weight = 0;
  for (const ref of fragment.refs) weight += REF_BYTES + 3 * Buffer.byteLength(JSON.stringify(ref));
  for (const literal of fragment.html) {
    weight += Buffer.byteLength(literal) + 4 * escapedIn(literal);
    if (literal.includes('="'))
      weight +=
        ADDRESS_BYTES * (literal.match(/\s(?:href|src|srcset|poster|cite)="(?!https?:)/g)?.length ?? 0);
  }
  return weight;
}

const ESCAPED = new Uint8Array(128);
for (const character of '<>&"\n\t\\') ESCAPED[character.charCodeAt(0)] = 1;

/** How many characters of a text are escaped in XML or JSON. */
function escapedIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 128) count += ESCAPED[unit] ?? 0;
  }
  return count;
}

/** Takes an article and gives the articles that its body links to, each once, in order. */
export function linksOf({ fragment }: Pick<Article, 'fragment'>): readonly ArticleId[] {
  return [...new Set(fragment.refs.flatMap((ref) => (ref.kind === 'article' ? [ref.id] : [])))];
}
