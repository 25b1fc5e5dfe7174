import type { ArticleId } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import type { Site } from '../site/site.ts';

/** An address that led to an article once. */
export interface Former {
  /** Path and query as they stand in a request: encoded, a slash at the start. */
  readonly old: string;
  readonly to: ArticleId;
  /** Where a page can stand in its place; absent where none can (a query, a program's ending, a path that is taken). */
  readonly file?: string;
}

/** What a file name may be made of wherever the tree is unpacked; neither hidden nor one of ours nor a device. */
const SEGMENT =
  /^(?![._])(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\p{L}\p{M}\p{N}._~+,@-]{1,80}(?<!\.)$/iu;
const DEEPEST = 8;

/**
 * Takes the plan of the archive and the paths that are taken and gives the former addresses of its articles: the aliases of their
 * front matter, then the path of the address each was first published at. The first article that claims one has it.
 */
export function formerAddresses(site: Site, taken: ReadonlySet<string>): readonly Former[] {
  const files = new Set([...taken].map((path) => path.toLowerCase()));
  const folders = new Set([...files].flatMap(foldersAbove));
  const found = new Map<string, Former>();
  const add = (address: string, { id, ...entry }: CatalogueEntry): void => {
    const old = requestOf(address);
    if (old === undefined || found.has(old) || old === `/${site.folderOf({ id, ...entry })}`) return;
    const file = fileFor(old);
    const free = file !== undefined && isFree(file.toLowerCase(), files, folders);
    if (free) {
      files.add(file.toLowerCase());
      for (const folder of foldersAbove(file.toLowerCase())) folders.add(folder);
    }
    found.set(old, { old, to: id, ...(free ? { file } : {}) });
  };
  for (const entry of site.entries) for (const alias of entry.matter.aliases ?? []) add(alias, entry);
  for (const entry of site.entries)
    if (entry.matter.source.url !== undefined) add(entry.matter.source.url, entry);
  return [...found.values()];
}

/** Whether any article of the archive has a former address at all. */
export function hasFormer({ entries, told }: Pick<Site, 'entries' | 'told'>): boolean {
  return entries.some((_, number) => told(number).isMoved);
}

/** The part of an address that a server is asked for; nothing for the root, or for what is no address. */
function requestOf(address: string): string | undefined {
  if (!URL.canParse(address, 'http://host.invalid/')) return undefined;
  const { protocol, pathname, search } = new URL(address, 'http://host.invalid/');
  if (!/^https?:$/.test(protocol) || (pathname === '/' && search === '')) return undefined;
  const old = `${pathname}${search}`.replace(/[^A-Za-z0-9._~!&'()*+,;=:@/?%-]/g, encodeURIComponent);
  return old.length > 1000 || /[*:]/.test(pathname) ? undefined : old;
}

function fileFor(old: string): string | undefined {
  if (old.includes('?')) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(old).normalize('NFC');
  } catch {
    return undefined;
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  if (last === undefined || segments.length > DEEPEST || !segments.every((segment) => SEGMENT.test(segment)))
    return undefined;
  if (/\.html?$/i.test(last) && !old.endsWith('/')) return segments.join('/');
  return /\.[a-z]{2,5}$/i.test(last) ? undefined : `${segments.join('/')}/index.html`;
}

/** No file may stand where a folder does, and no folder where a file does. */
function isFree(file: string, files: ReadonlySet<string>, folders: ReadonlySet<string>): boolean {
  return !files.has(file) && !folders.has(file) && foldersAbove(file).every((folder) => !files.has(folder));
}

function foldersAbove(file: string): readonly string[] {
  const segments = file.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
