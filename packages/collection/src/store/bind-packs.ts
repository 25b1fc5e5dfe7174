import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPlace } from '../assemble/card.ts';
import type { Published } from '../assemble/assemble.ts';
import { joinOver } from '../assemble/links.ts';
import type { StoredEntry } from './stored.ts';
import { articleDigest, packBody, packHead, unpackBody, type LazyMember, type Member } from './frame.ts';
import { PackReader } from './pack-reader.ts';
import { PACKS } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { sha256 } from './sha256.ts';

/** The packs of a collection and what its catalogue says of each article, by id. */
export interface Bound {
  readonly entries: readonly StoredEntry[];
  /** File of each prefix, relative to the collection's folder. */
  readonly packs: Readonly<Record<string, string>>;
  /** Where the body of each article's file lies now, but for those that had to be changed. */
  readonly bodies: ReadonlyMap<string, BodyPlace>;
}

/**
 * Takes the published articles, by id, and binds those of one prefix into one file, named for what is in it: a pack that
 * is already there is neither read nor written, and no pack that an older catalogue names is changed.
 */
export function bindPacks(
  folder: string,
  published: readonly Published[],
  trusted: (pack: string) => boolean,
): Bound {
  mkdirSync(join(folder, PACKS), { recursive: true });
  const entries: StoredEntry[] = [];
  const packs: Record<string, string> = {};
  const bodies = new Map<string, BodyPlace>();
  const reader = new PackReader(folder);
  try {
    for (const [prefix, articles] of byPrefix(published)) {
      const frames = articles.map((article) => frameOf(article, reader));
      const name = `${PACKS}/${prefix}-${sha256(frames.map(({ digest }) => digest).join('\n')).slice(0, 16)}.ndjson.gz`;
      packs[prefix] = name;
      let at = 0;
      for (const { article, head, body, digest, place } of frames) {
        const length = head.length + (body?.bytes.byteLength ?? place.length);
        entries.push(entryOf(article, digest, at, length));
        if (body === undefined)
          bodies.set(article.card.file, {
            in: name,
            at: at + head.length,
            length: place.length,
            digest: place.digest,
          });
        at += length;
      }
      if (existsSync(join(folder, name)) && trusted(name)) continue;
      replaceFile(
        join(folder, name),
        Buffer.concat(
          frames.flatMap(({ head, body, place }) => [head.bytes(), body?.bytes ?? reader.read(place)]),
        ),
      );
    }
  } finally {
    reader.close();
  }
  return { entries, packs, bodies };
}

interface Frame {
  readonly article: Published;
  readonly head: LazyMember;
  /** Only where it had to be made anew. */
  readonly body?: Member;
  readonly place: BodyPlace;
  readonly digest: string;
}

function frameOf(article: Published, reader: PackReader): Frame {
  const { card, slug, alsoAt, refs, dropped } = article;
  const head = packHead({ id: card.id, slug, alsoAt, refs });
  if (dropped.length === 0)
    return { article, head, place: card.body, digest: articleDigest(head.digest, card.body.digest) };
  const whole = unpackBody(reader.read(card.body));
  const body = packBody({ ...whole, html: joinOver(whole.html, dropped) });
  return { article, head, body, place: card.body, digest: articleDigest(head.digest, body.digest) };
}

/** Takes an article, the digest of what is stored of it and where that lies in its pack, and gives what the catalogue says. */
export function entryOf(
  { card, slug, refs }: Pick<Published, 'card' | 'slug' | 'refs'>,
  digest: string,
  at: number,
  length: number,
): StoredEntry {
  const links =
    refs.length === 0 ? NONE : [...new Set(refs.flatMap((ref) => (ref.kind === 'article' ? [ref.id] : [])))];
  return {
    id: card.id,
    slug,
    matter: card.matter,
    digest,
    assets: card.assets,
    links,
    weight: card.weight,
    at,
    length,
  };
}

const NONE: readonly never[] = [];

function byPrefix(published: readonly Published[]): ReadonlyMap<string, readonly Published[]> {
  const groups = new Map<string, Published[]>();
  for (const article of published) {
    const prefix = article.card.id.slice(0, 2);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [article]);
    else group.push(article);
  }
  return groups;
}
