import { createHash } from 'node:crypto';
import type { CatalogueEntry } from './collection.ts';
import { sha256 } from './store/sha256.ts';

type Told = Pick<CatalogueEntry, 'id' | 'slug' | 'matter' | 'assets' | 'links'>;

/** Takes an entry of a catalogue and gives a digest of all that it says but what every edit of a body changes: how many words an article has, what its bytes are, what it weighs. */
export function factsOf({ id, slug, matter, assets, links }: Told): string {
  const { words: _words, source, ...rest } = matter;
  const { sha256: _sha256, ...from } = source;
  return sha256(JSON.stringify([id, slug, rest, from, assets, links])).slice(0, 32);
}

/** Takes the {@link factsOf} the entries of a catalogue, in their order, and gives one digest of all. */
export function allFacts(facts: Iterable<string>): string {
  const all = createHash('sha256');
  for (const one of facts) all.update(one);
  return all.digest('hex');
}
