import type { ArticleId, Copy, Message, Ref } from '@offprint/article';
import type { Card } from './card.ts';
import { findCopies } from './copies.ts';
import { resolveLinks } from './links.ts';
import type { Signatures } from './signatures.ts';
import { assignSlugs } from './slugs.ts';

/** An article as the collection publishes it. */
export interface Published {
  readonly card: Card;
  readonly slug: string;
  readonly alsoAt: readonly Copy[];
  readonly refs: readonly Ref[];
  /** Places of references in the card that became plain text. */
  readonly dropped: readonly number[];
}

export interface Assembly {
  /** By id. */
  readonly published: readonly Published[];
  /** Each copy and the article that was published instead. */
  readonly copies: ReadonlyMap<Card, Card>;
  readonly drafts: readonly Card[];
  readonly messages: readonly Message[];
}

const NONE: readonly never[] = [];

/** Takes every card of a corpus, and the signatures that they number, and settles what no file can know by itself: copies, ids, slugs, links. Pure. */
export function assemble(cards: readonly Card[], signatures: Signatures): Assembly {
  const messages: Message[] = [];
  const copies = findCopies(cards, signatures);
  const drafts: Card[] = [];
  const articles: Card[] = [];
  for (const card of cards)
    if (!copies.has(card)) (card.matter.draft === true ? drafts : articles).push(card);
  articles.sort((a, b) => (a.id < b.id ? -1 : 1));
  const slugs = assignSlugs(articles, messages);
  let known: ReadonlyMap<string, ArticleId> | undefined;
  const own = (file: string): ArticleId | undefined => (known ??= liveFiles(articles, copies)).get(file);
  const alsoAt = new Map<Card, Copy[]>();
  for (const [copy, card] of copies) {
    const others = alsoAt.get(card);
    if (others === undefined) alsoAt.set(card, [copyOf(copy)]);
    else others.push(copyOf(copy));
    messages.push({
      file: copy.file,
      rule: copy.id === card.id ? 'id-is-own' : 'article-is-not-a-copy',
      level: 'warning',
      reason: `it is a copy of “${card.file}”, which is published instead`,
    });
  }
  const published = articles.map((card): Published => {
    const slug = slugs.get(card.id) ?? card.slug;
    const others = alsoAt.get(card)?.sort((a, b) => (a.file < b.file ? -1 : 1)) ?? NONE;
    const { refs, dropped } = resolveLinks(card, own, messages);
    return { card, slug, alsoAt: others, refs, dropped };
  });
  return { published, copies, drafts, messages };
}

/** What every file is published as, its own article or that of which it is a copy. */
function liveFiles(
  articles: readonly Card[],
  copies: ReadonlyMap<Card, Card>,
): ReadonlyMap<string, ArticleId> {
  const live = new Map(articles.map((card) => [card.file, card.id]));
  for (const [copy, card] of copies) if (live.has(card.file)) live.set(copy.file, card.id);
  return live;
}

function copyOf({ file, matter }: Card): Copy {
  const { source, published, title } = matter;
  return {
    file,
    title,
    ...(source.name === undefined ? {} : { source: source.name }),
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(published === undefined ? {} : { published: published.value }),
  };
}
