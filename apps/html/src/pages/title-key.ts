import { fold } from '../search/fold.ts';

/** Takes a title and gives it as titles are sorted: folded, from its first letter or number on. */
export function titleKey(title: string): string {
  return fold(title).replace(/^[^\p{L}\p{N}]+/u, '');
}
