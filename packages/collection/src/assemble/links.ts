import type { ArticleId, Fragment, Message, Ref } from '@offprint/article';
import type { FileRef } from '@offprint/normalise';
import type { Card } from './card.ts';

/** Refs that name articles by id; `dropped` holds the places of those that led nowhere, with their ends. */
export interface Resolved {
  readonly refs: readonly Ref[];
  readonly dropped: readonly number[];
}

/** What most articles have. */
const NONE: Resolved = { refs: [], dropped: [] };

/**
 * Takes the card of an article and, for each file, the article it is published as, and gives its references by id.
 * A link to a file that is not published becomes plain text, and a message says so.
 */
export function resolveLinks(
  card: Card,
  idOf: (file: string) => ArticleId | undefined,
  messages: Message[],
): Resolved {
  if (card.refs.length === 0) return NONE;
  const refs: Ref[] = [];
  const dropped: number[] = [];
  let open = true;
  card.refs.forEach((ref, index) => {
    const found = resolveOne(ref, idOf);
    if (ref.kind === 'article') open = found !== undefined;
    if (found === undefined || (ref.kind === 'article-end' && !open)) dropped.push(index);
    else refs.push(found);
    if (ref.kind === 'article' && found === undefined) {
      messages.push({
        file: card.file,
        rule: 'link-resolves',
        level: 'warning',
        reason: `its link to “${ref.file}” is plain text, since that file is not published`,
      });
    }
  });
  return { refs, dropped };
}

function resolveOne(ref: FileRef, idOf: (file: string) => ArticleId | undefined): Ref | undefined {
  if (ref.kind !== 'article') return ref;
  const { file, ...rest } = ref;
  const id = idOf(file);
  return id === undefined ? undefined : { ...rest, id };
}

/** Takes a fragment's literals and the places of references that were dropped, and gives the literals joined over them. */
export function joinOver(html: Fragment['html'], dropped: readonly number[]): Fragment['html'] {
  if (dropped.length === 0) return html;
  const gone = new Set(dropped);
  const joined: string[] = [];
  html.forEach((literal, index) => {
    if (index > 0 && gone.has(index - 1)) joined.push(`${joined.pop() ?? ''}${literal}`);
    else joined.push(literal);
  });
  return joined;
}
