/** What the volumes of a book are bound by. */
export type VolumeBy = 'year' | 'month' | 'tag' | 'source' | 'series' | 'author' | 'all' | 'article';

/** `publication.yaml` with every default filled in. Nothing in it is invented: what nobody said is absent. */
export interface Publication {
  /** The file's title, else the name of the corpus folder. */
  readonly title: string;
  readonly description?: string;
  /** Where the archive will stand on the web; absolute, http or https, ends in `/`. */
  readonly url?: string;
  /** BCP 47 tag of the interface and of articles that do not show their own; else that of most articles, else `en`. */
  readonly language: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly rights?: string;
  /** IANA name; `UTC` by default. */
  readonly timezone: string;
  readonly volumes: readonly VolumeBy[];
  readonly feeds: {
    /** How many items the newest page of a feed holds. */
    readonly items: number;
    readonly content: 'full' | 'summary';
    /** WebSub hub, absolute URL. */
    readonly hub?: string;
  };
  readonly theme: {
    /** CSS colour, `#rrggbb`. */
    readonly accent?: string;
    /** Whose fonts a page asks for: those that come with the archive, or those of its reader's machine. */
    readonly fonts?: 'bundled' | 'system';
    /** Files of the corpus, relative to `publication.yaml`. */
    readonly logo?: string;
    readonly css?: string;
    readonly cover?: string;
    readonly header: readonly { readonly text: string; readonly url: string }[];
    readonly footer: readonly { readonly text: string; readonly url: string }[];
  };
  readonly permalinks: 'year-month' | 'flat';
}
