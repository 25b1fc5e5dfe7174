import { createHash } from 'node:crypto';
import type { CatalogueEntry } from './collection.ts';

/** Takes a catalogue and gives a digest of all that it says but what every edit of a body changes: how many words an article has, what its bytes are, what it weighs. */
export function factsOf(entries: Iterable<CatalogueEntry>): string {
  const all = createHash('sha256');
  for (const { id, slug, matter, assets, links } of entries) {
    const { words: _words, source, ...rest } = matter;
    const { sha256: _sha256, ...from } = source;
    all.update(JSON.stringify([id, slug, rest, from, assets, links]));
  }
  return all.digest('hex');
}
