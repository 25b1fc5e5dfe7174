import type { ArticleId, Message } from '@offprint/article';
import type { Card } from './card.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 96;

/**
 * Takes the cards that are published and gives each its slug, unique without regard to case. Where several would like
 * the same one, each but the one whose id sorts first ends in the first characters of its id: an article's slug never
 * depends on the order of files, and only on its namesakes. Says so in `messages`.
 */
export function assignSlugs(cards: readonly Card[], messages: Message[]): ReadonlyMap<ArticleId, string> {
  const wanting = new Map<string, Card[]>();
  for (const card of cards) {
    const slug = portable(card.slug);
    const others = wanting.get(slug);
    if (others === undefined) wanting.set(slug, [card]);
    else others.push(card);
  }
  const slugs = new Map<ArticleId, string>();
  const suffixed: { readonly card: Card; readonly slug: string }[] = [];
  for (const [slug, namesakes] of wanting) {
    const [first, ...rest] = namesakes.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (first !== undefined) slugs.set(first.id, slug);
    for (const card of rest) suffixed.push({ card, slug });
  }
  const taken = new Set(wanting.keys());
  for (const { card, slug } of suffixed.sort((a, b) => (a.card.id < b.card.id ? -1 : 1))) {
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
