import { join } from 'node:path';
import type { BodyPlace, Card } from '../assemble/card.ts';
import { sha256 } from './sha256.ts';
import { PackReader } from './pack-reader.ts';
import { CACHE } from './places.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Takes the cards of articles whose own bodies are not in a pack (drafts, copies, and those with a link that led nowhere,
 * whose body in the pack is another) and keeps them for the next build.
 */
export function keepUnpublished(
  folder: string,
  cards: readonly Card[],
): { readonly bodies: ReadonlyMap<string, BodyPlace>; readonly names: readonly string[] } {
  if (cards.length === 0) return { bodies: new Map(), names: [] };
  const sorted = [...cards].sort((a, b) => (a.file < b.file ? -1 : 1));
  const name = `${CACHE}/unpublished-${sha256(sorted.map((card) => card.body.digest).join('\n')).slice(0, 16)}.ndjson.gz`;
  const reader = new PackReader(folder);
  try {
    let at = 0;
    const bodies = new Map<string, BodyPlace>();
    const members = sorted.map((card) => {
      bodies.set(card.file, { ...card.body, in: name, at });
      at += card.body.length;
      return reader.read(card.body);
    });
    replaceFile(join(folder, name), Buffer.concat(members));
    return { bodies, names: [name] };
  } finally {
    reader.close();
  }
}
