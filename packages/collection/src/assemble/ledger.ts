import type { Fate, Ledger, LedgerEntry } from '@offprint/article';
import type { CorpusFile, RefusedFile } from '../corpus/walk.ts';
import type { Assembly } from './assemble.ts';
import type { Card } from './card.ts';

/** A file that was read and became nothing. */
export interface Lost {
  readonly file: string;
  readonly reason: string;
  /** It held no article at all, so there was nothing to lose. */
  readonly empty: boolean;
}

/** Takes what became of a corpus and gives its ledger: every file once, the counts adding up. */
export function makeLedger(
  files: readonly CorpusFile[],
  refused: readonly RefusedFile[],
  lost: readonly Lost[],
  assembly: Assembly,
  named: ReadonlySet<string>,
): Ledger {
  const entries = new Map<string, LedgerEntry>();
  const shown = shownPictures(assembly);
  for (const { file, kind } of files) {
    entries.set(file, { file, kind, ...fateOf(file, kind, shown.get(file) ?? 0, named) });
  }
  for (const { file, kind, reason, failed } of refused)
    entries.set(`${file}\0`, { file, kind, fate: failed ? 'failed' : 'skipped', reason });
  for (const { file, reason, empty } of lost)
    entries.set(file, { file, kind: 'article', fate: empty ? 'skipped' : 'failed', reason });
  for (const { card } of assembly.published) entries.set(card.file, publishedEntry(card));
  for (const card of assembly.drafts)
    entries.set(card.file, { file: card.file, kind: 'article', fate: 'skipped', reason: 'a draft' });
  for (const [copy, card] of assembly.copies) {
    entries.set(copy.file, {
      file: copy.file,
      kind: 'article',
      fate: 'duplicate',
      reason: `a copy of “${card.file}”`,
      id: card.id,
    });
  }
  return ledgerOf([...entries.values()]);
}

/** Takes an article that is published and gives its line of the ledger. */
export function publishedEntry({ file, id, matter }: Pick<Card, 'file' | 'id' | 'matter'>): LedgerEntry {
  return { file, kind: 'article', fate: 'published', reason: `published as “${matter.title}”`, id };
}

/** Takes what became of each file and gives it by name, with the counts. */
export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const all = [...entries].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const count = (fate: Fate): number => all.filter((entry) => entry.fate === fate).length;
  return {
    counts: {
      files: all.length,
      published: count('published'),
      skipped: count('skipped'),
      failed: count('failed'),
      duplicate: count('duplicate'),
    },
    entries: all,
  };
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
