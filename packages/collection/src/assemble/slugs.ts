import type { ArticleId, Message } from '@offprint/article';
import type { Card } from './card.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 96;

/**
 * Takes the cards that are published and gives the slugs, unique without regard to case, of those that do not get the one they would like.
 * Where several would like the same one, each but the one whose id sorts first ends in the first characters of its id: an article's slug
 * never depends on the order of files, and only on its namesakes. Says so in `messages`.
 */
export function assignSlugs(cards: readonly Card[], messages: Message[]): ReadonlyMap<ArticleId, string> {
  const taken = new Set<string>();
  const slugs = new Map<ArticleId, string>();
  const suffixed: { readonly card: Card; readonly slug: string }[] = [];
  for (const card of [...cards].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const slug = portable(card.slug);
    if (taken.has(slug)) suffixed.push({ card, slug });
    else if (slug !== card.slug) slugs.set(card.id, slug);
    taken.add(slug);
  }
  for (const { card, slug } of suffixed) {
    let length = 6;
    while (taken.has(`${slug}-${card.id.slice(0, length)}`)) length += 1;
    const own = `${slug}-${card.id.slice(0, length)}`;
    taken.add(own);
    slugs.set(card.id, own);
    messages.push({
      file: card.file,
      rule: 'slug-is-unique',
      level: 'info',
      reason: `another article is called “${slug}”, so this one’s address is “${own}”`,
    });
  }
  return slugs;
}

/** A normaliser gives portable slugs; this holds even if one does not. */
export function portable(slug: string): string {
  const plain = slug
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'untitled';
  return RESERVED.test(plain) ? `${plain}-article` : plain;
}
