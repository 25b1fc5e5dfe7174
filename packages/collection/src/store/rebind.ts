import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId, Matter } from '@offprint/article';
import type { BodyPlace } from '../assemble/card.ts';
import type { Patch } from '../cache/state.ts';
import { articleDigest, readHeadLine, sha256 } from './frame.ts';
import { PackReader } from './pack-reader.ts';
import { CATALOGUE, PACKS } from './places.ts';
import { replaceFile } from './replace-file.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';

/** What is new of an article whose head, and place among the others, are as they were. */
export interface Rebound {
  readonly id: ArticleId;
  readonly matter: Matter;
  readonly weight: number;
  readonly body: BodyPlace;
}

/**
 * Takes the folder of a collection that is whole and an edited article of it and writes its pack and the catalogue as they are now; all
 * lines of other packs stay as they are. Gives the catalogue, and where the bodies went.
 */
export function rebind(
  folder: string,
  { id, matter, weight, body }: Rebound,
): {
  readonly head: CatalogueHead;
  readonly entries: readonly StoredEntry[];
  readonly moved: Patch['moved'];
  readonly place: BodyPlace;
} {
  const text = readFileSync(join(folder, CATALOGUE), 'utf8');
  const [first = '', ...lines] = text.slice(0, -1).split('\n');
  const before: CatalogueHead = JSON.parse(first);
  const entries = lines.map((line): StoredEntry => JSON.parse(line));
  const prefix = id.slice(0, 2);
  const from = before.packs[prefix] ?? '';
  const old = entries.find((entry) => entry.id === id);
  if (old === undefined) throw new Error(`not in the catalogue: ${id}`);

  const bytes = readFileSync(join(folder, from));
  const behind = old.at + old.length;
  const head = readHeadLine(bytes.subarray(old.at, behind));
  const digest = articleDigest(sha256(head.line), body.digest);
  const by = head.length + body.length - old.length;
  const bound = entries
    .filter((entry) => entry.id.startsWith(prefix))
    .sort((a, b) => a.at - b.at)
    .map((entry) => (entry === old ? digest : entry.digest));
  const to = `${PACKS}/${prefix}-${sha256(bound.join('\n')).slice(0, 16)}.ndjson.gz`;
  replaceFile(
    join(folder, to),
    Buffer.concat([bytes.subarray(0, old.at + head.length), bodyAt(folder, body), bytes.subarray(behind)]),
  );
  entries.forEach((entry, index) => {
    if (!entry.id.startsWith(prefix) || entry.at < old.at) return;
    const now =
      entry === old
        ? { ...entry, matter, digest, weight, length: head.length + body.length }
        : { ...entry, at: entry.at + by };
    entries[index] = now;
    lines[index] = JSON.stringify(now);
  });
  const place = { ...body, in: to, at: old.at + head.length };
  return {
    head: writeCatalogue(folder, { ...before, packs: { ...before.packs, [prefix]: to } }, entries, lines),
    entries,
    moved: { from, to, behind: place.at, by },
    place,
  };
}

function bodyAt(folder: string, body: BodyPlace): Uint8Array {
  const reader = new PackReader(folder);
  try {
    return reader.read(body);
  } finally {
    reader.close();
  }
}

function writeCatalogue(
  folder: string,
  before: CatalogueHead,
  entries: readonly StoredEntry[],
  lines: readonly string[],
): CatalogueHead {
  const { publication, files, assets, ledger, messages, packs } = before;
  const seen = createHash('sha256').update(
    `${JSON.stringify({ publication, files, assets, ledger, messages, packs })}\n`,
  );
  seen.update(entries.map(({ id, slug, digest }) => `${id} ${slug} ${digest}\n`).join(''));
  const rest = Buffer.from(`${lines.join('\n')}\n`);
  const head = { ...before, digest: seen.digest('hex'), lines: sha256(rest) };
  replaceFile(join(folder, CATALOGUE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), rest]));
  return head;
}
