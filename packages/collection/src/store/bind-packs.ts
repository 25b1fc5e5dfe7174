import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPlace } from '../assemble/card.ts';
import type { Published } from '../assemble/assemble.ts';
import { factsOf } from '../facts-of.ts';
import { joinOver } from '../assemble/links.ts';
import type { StoredEntry } from './stored.ts';
import { articleDigest, packBody, packHead, unpackBody, type LazyMember, type Member } from './frame.ts';
import { PackReader } from './pack-reader.ts';
import { PACKS } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { sha256 } from './sha256.ts';

/** The packs of a collection and what its catalogue says of each article. */
export interface Bound {
  /** Takes the place of an article among the published and gives its line of the catalogue. */
  readonly entry: (index: number) => StoredEntry;
  /** Takes such a place and gives the digest of the article. */
  readonly digest: (index: number) => string;
  /** File of each prefix, relative to the collection's folder. */
  readonly packs: Readonly<Record<string, string>>;
}

/**
 * Takes the published articles, by id, and binds those of one prefix into one file, named for what is in it: a pack that
 * is already there is neither read nor written, and no pack that an older catalogue names is changed. A card is told where its body lies
 * now, where that is its own.
 */
export function bindPacks(
  folder: string,
  published: readonly Published[],
  trusted: (pack: string) => boolean,
): Bound {
  mkdirSync(join(folder, PACKS), { recursive: true });
  const packs: Record<string, string> = {};
  const digests = Buffer.alloc(published.length * DIGEST);
  const [ats, lengths] = [new Float64Array(published.length), new Float64Array(published.length)];
  const reader = new PackReader(folder);
  try {
    for (const [prefix, { from, to }] of byPrefix(published)) {
      const frames = published.slice(from, to).map((article) => frameOf(article, reader));
      const name = `${PACKS}/${prefix}-${sha256(frames.map(({ digest }) => digest).join('\n')).slice(0, 16)}.ndjson.gz`;
      packs[prefix] = name;
      let at = 0;
      for (const [index, { article, head, body, digest, place }] of frames.entries()) {
        const length = head.length + (body?.bytes.byteLength ?? place.length);
        digests.write(digest, (from + index) * DIGEST, 'hex');
        ats[from + index] = at;
        lengths[from + index] = length;
        if (body === undefined) article.card.body = { ...place, in: name, at: at + head.length };
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
  const digest = (index: number): string => digests.toString('hex', index * DIGEST, (index + 1) * DIGEST);
  const entry = (index: number): StoredEntry => {
    const article = published[index];
    if (article === undefined) throw new RangeError(`no article ${index}`);
    return entryOf(article, digest(index), ats[index] ?? 0, lengths[index] ?? 0);
  };
  return { entry, digest, packs };
}

/** Bytes of a SHA-256. */
const DIGEST = 32;

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
  const { id, matter, assets } = card;
  return {
    id,
    slug,
    matter,
    digest,
    assets,
    links,
    facts: factsOf({ id, slug, matter, assets, links }),
    weight: card.weight,
    words: matter.words,
    file: card.file,
    lang: matter.lang,
    at,
    length,
  };
}

const NONE: readonly never[] = [];

/** Where the articles of each prefix stand. */
function byPrefix(
  published: readonly Published[],
): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const groups = new Map<string, { readonly from: number; readonly to: number }>();
  published.forEach(({ card }, index) => {
    const prefix = card.id.slice(0, 2);
    groups.set(prefix, { from: groups.get(prefix)?.from ?? index, to: index + 1 });
  });
  return groups;
}
