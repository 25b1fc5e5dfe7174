import type { Fate, Ledger, LedgerEntry } from '@offprint/article';
import type { CorpusFile, RefusedFile } from '../corpus/walk.ts';
import type { Assembly } from './assemble.ts';
import type { Card } from './card.ts';
import { countArticles, type ArticleCounts } from '../summary/count-articles.ts';

/** A file that was read and became nothing. */
export interface Lost {
  readonly file: string;
  readonly reason: string;
  /** It held no article at all, so there was nothing to lose. */
  readonly empty: boolean;
}

/** A ledger whose entries are made as they are asked for. */
export interface LedgerParts {
  readonly counts: Ledger['counts'];
  readonly articles: ArticleCounts;
  readonly entries: Iterable<LedgerEntry>;
}

/** Takes what became of a corpus, files and cards by name, and gives its ledger: every file once, by name, the counts adding up. */
export function makeLedger(
  files: readonly CorpusFile[],
  refused: readonly RefusedFile[],
  lost: readonly Lost[],
  cards: readonly Card[],
  assembly: Assembly,
  named: ReadonlySet<string>,
): LedgerParts {
  const shown = shownPictures(assembly);
  const losses = new Map(lost.map((one) => [one.file, one]));
  const drafts = new Set(assembly.drafts);
  const others = refused.filter(({ file }, index) => refused[index + 1]?.file !== file);
  function* fates(): Generator<Fated> {
    let [at, next] = [0, 0];
    for (const { file, kind } of files) {
      for (let other = others[at]; other !== undefined && other.file < file; other = others[++at])
        yield fateOfRefused(other);
      const card = cards[next]?.file === file ? cards[next++] : undefined;
      const loss = losses.get(file);
      if (card !== undefined) yield fateOfCard(card, assembly, drafts);
      else if (loss !== undefined)
        yield { file, kind: 'article', fate: loss.empty ? 'skipped' : 'failed', why: () => loss.reason };
      else {
        const { fate, reason } = fateOf(file, kind, shown.get(file) ?? 0, named);
        yield { file, kind, fate, why: () => reason };
      }
    }
    for (const other of others.slice(at)) yield fateOfRefused(other);
  }
  const counts = { files: 0, published: 0, skipped: 0, failed: 0, duplicate: 0 };
  for (const { fate } of fates()) {
    counts.files += 1;
    counts[fate] += 1;
  }
  const articles = countArticles(fates());
  const entries = {
    *[Symbol.iterator](): Generator<LedgerEntry> {
      for (const { why, file, kind, fate, id } of fates())
        yield { file, kind, fate, reason: why(), ...(id === undefined ? {} : { id }) };
    },
  };
  return { counts, articles, entries };
}

/** Takes an article that is published and gives its line of the ledger. */
export function publishedEntry({ file, id, matter }: Pick<Card, 'file' | 'id' | 'matter'>): LedgerEntry {
  return { file, kind: 'article', fate: 'published', reason: `published as “${matter.title}”`, id };
}

type Fated = Omit<LedgerEntry, 'reason'> & { readonly why: () => string };

function fateOfRefused({ file, kind, reason, failed }: RefusedFile): Fated {
  return { file, kind, fate: failed ? 'failed' : 'skipped', why: () => reason };
}

function fateOfCard(card: Card, { copies }: Assembly, drafts: ReadonlySet<Card>): Fated {
  const { file } = card;
  const original = copies.get(card);
  if (original !== undefined)
    return {
      file,
      kind: 'article',
      fate: 'duplicate',
      id: original.id,
      why: () => `a copy of “${original.file}”`,
    };
  if (drafts.has(card)) return { file, kind: 'article', fate: 'skipped', why: () => 'a draft' };
  return { file, kind: 'article', fate: 'published', id: card.id, why: () => publishedEntry(card).reason };
}

function fateOf(
  file: string,
  kind: LedgerEntry['kind'],
  shown: number,
  named: ReadonlySet<string>,
): { readonly fate: Fate; readonly reason: string } {
  if (named.has(file)) return { fate: 'published', reason: 'named by publication.yaml' };
  if (file === 'publication.yaml') return { fate: 'skipped', reason: 'the settings of the publication' };
  if (kind === 'image') {
    return shown > 0
      ? { fate: 'published', reason: shown === 1 ? 'shown in one article' : `shown in ${shown} articles` }
      : { fate: 'skipped', reason: 'a picture that no published article shows' };
  }
  const ending = /\.[^./]+$/.exec(file)?.[0];
  if (kind === 'article') return { fate: 'failed', reason: 'it was never read' };
  return {
    fate: 'skipped',
    reason:
      ending === undefined
        ? 'a file without an ending is no article'
        : `“${ending}” is no ending of an article here`,
  };
}

/** How many published articles show each picture file. */
function shownPictures({ published }: Assembly): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { card } of published) {
    for (const file of card.shows) shown.set(file, (shown.get(file) ?? 0) + 1);
  }
  return shown;
}
