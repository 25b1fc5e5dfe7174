import { join } from 'node:path';
import type { Card } from '../assemble/card.ts';
import { sha256 } from './sha256.ts';
import { PackReader } from './pack-reader.ts';
import { CACHE } from './places.ts';
import { replaceLines } from './replace-lines.ts';

/**
 * Takes the cards of articles whose own bodies are not in a pack (drafts, copies, and those with a link that led nowhere,
 * whose body in the pack is another), keeps them for the next build, and tells the cards where. Gives the names of the files.
 */
export function keepUnpublished(folder: string, cards: readonly Card[]): readonly string[] {
  if (cards.length === 0) return [];
  const sorted = [...cards].sort((a, b) => (a.file < b.file ? -1 : 1));
  const name = `${CACHE}/unpublished-${sha256(sorted.map((card) => card.body.digest).join('\n')).slice(0, 16)}.ndjson.gz`;
  const reader = new PackReader(folder);
  try {
    replaceLines(join(folder, name), bodiesOf(sorted, reader));
    let at = 0;
    for (const card of sorted) {
      card.body = { ...card.body, in: name, at };
      at += card.body.length;
    }
    return [name];
  } finally {
    reader.close();
  }
}

function* bodiesOf(cards: readonly Card[], reader: PackReader): Generator<Uint8Array> {
  for (const { body } of cards) yield reader.read(body);
}
