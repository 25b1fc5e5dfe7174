import type { BoundVolume } from '@offprint/collection';
import { momentAt } from '../item/instant.ts';
import type { Instant } from '../item/instant.ts';

/** Takes a book and gives when it was last changed, or the fallback. */
export function modifiedOf({ modified }: Pick<BoundVolume, 'modified'>, fallback: Instant): Instant {
  const time = Date.parse(modified ?? '');
  return Number.isNaN(time) ? fallback : momentAt(Math.floor(time / 1000) * 1000, 0);
}

/** Takes books and gives when the last of them was changed, or the fallback. */
export function newestOf(books: readonly Pick<BoundVolume, 'modified'>[], fallback: Instant): Instant {
  const dated = books
    .filter(({ modified }) => modified !== undefined)
    .map((book) => modifiedOf(book, fallback));
  return (
    dated.reduce<Instant | undefined>(
      (newest, next) => (newest !== undefined && newest.time >= next.time ? newest : next),
      undefined,
    ) ?? fallback
  );
}
