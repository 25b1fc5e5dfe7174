import type { ArticleId, Message } from '@offprint/article';
import type { StoredEntry } from '../store/stored.ts';
import type { Published } from './assemble.ts';
import type { Card } from './card.ts';
import { isFree } from './is-free.ts';
import { resolveLinks } from './links.ts';

/** A change of a few articles of a collection. */
export interface Change {
  /** Files of the articles that go or are put in anew. */
  readonly out: ReadonlySet<string>;
  /** The articles that are put in: edited or new ones. */
  readonly cards: readonly Card[];
}

/**
 * Takes a change, the catalogue and the ids of articles that are not in it and settles what the new articles cannot know by themselves, as
 * `assemble` does. Gives nothing where another article may mind: by a name, an id, a link. Pure.
 */
export function settle(
  { out, cards }: Change,
  catalogue: readonly Pick<StoredEntry, 'id' | 'slug' | 'links' | 'file'>[],
  hidden: ReadonlySet<string>,
): readonly Published[] | undefined {
  const kept = catalogue.filter(({ file }) => !out.has(file));
  const byFile = new Map(cards.map((card) => [card.file, card]));
  const old = catalogue.filter(({ id, slug, file }) => {
    const now = byFile.get(file);
    return out.has(file) && !(now?.id === id && now.slug === slug);
  });
  const oldIds = new Set(old.map(({ id }) => id));
  if (kept.some(({ links }) => links.some((link) => oldIds.has(link)))) return undefined;
  const ids = new Set(cards.map(({ id }) => id));
  if (ids.size < cards.length || cards.some(({ id }) => hidden.has(id))) return undefined;
  if (kept.some(({ id }) => ids.has(id))) return undefined;
  const others = (own: Card): readonly Pick<Card, 'id' | 'slug'>[] => [
    ...kept,
    ...cards.filter((card) => card !== own),
  ];
  if (!old.every(({ slug }) => isFree(slug, kept))) return undefined;
  if (!cards.every((card) => isFree(card.slug, others(card)))) return undefined;

  const isLinking = cards.some(({ refs }) => refs.some(({ kind }) => kind === 'article'));
  const live = new Map<string, ArticleId>(isLinking ? kept.map(({ id, file }) => [file, id] as const) : []);
  for (const { file, id } of cards) live.set(file, id);
  const messages: Message[] = [];
  const settled = cards.map((card): Published => ({
    card,
    slug: card.slug,
    alsoAt: [],
    ...resolveLinks(card, (file) => live.get(file), messages),
  }));
  return settled.some(({ dropped }) => dropped.length > 0) ? undefined : settled;
}
