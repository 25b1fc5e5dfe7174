import type {
  ArticleId,
  Asset,
  Evidence,
  Fragment,
  Heading,
  Matter,
  Message,
  Provenance,
  Publication,
  Ref,
  Span,
} from '@offprint/article';
import type { Draft } from '@offprint/parse';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Knowledge } from './survey.ts';

/** A picture of the corpus, found and measured by its bytes. */
export type Picture = Pick<Asset, 'sha256' | 'mediaType' | 'width' | 'height' | 'bytes' | 'name'>;

/** What a normaliser may ask of the world around one file; all of it pure to the caller. */
export interface Surroundings {
  /**
   * Takes a picture's address as the file gives it (relative path, name of a resource inside the file) and gives
   * the picture, or why there is none. Never asks the network, never leaves the corpus.
   */
  readonly picture: (address: string) => Picture | { readonly missing: string };
  /** Takes a relative link and gives the corpus file it leads to, when that file is an article. */
  readonly article: (address: string) => string | undefined;
  readonly publication: Publication;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** What the rest of the corpus says that concerns this file. */
  readonly knowledge: Knowledge;
}

/** What the rules work on, one file at a time. Rules change `tree` and `matter` and record what they did. */
export interface Work {
  readonly draft: Draft;
  readonly around: Surroundings;
  readonly vfile: VFile;
  /** The body; rules move, mark and remove its nodes. */
  readonly tree: Root;
  /** The fields as far as they are known. */
  readonly matter: MatterDraft;
  readonly evidence: Evidence[];
  readonly spans: Span[];
  readonly assets: Map<string, Asset>;
}

/** A {@link Matter} that is still being found out. */
export type MatterDraft = { -readonly [K in keyof Matter]?: Matter[K] } & { file: string };

/** A rule: changes the work until the rule passes; doing it twice does nothing more. */
export type Rule = (work: Work) => void;

/** A reference as one file knows it: links to other articles still name their files. */
export type FileRef =
  | Exclude<Ref, { kind: 'article' }>
  | (Omit<Extract<Ref, { kind: 'article' }>, 'id'> & { readonly file: string });

/** One file, read and cleaned, before it meets the others: ids and slugs are proposals, links name files. */
export interface Normalised {
  readonly id: ArticleId;
  /** What the id was made from, for people. */
  readonly identity: string;
  /** The slug it would have if it were alone. */
  readonly slug: string;
  readonly matter: Matter;
  readonly fragment: { readonly html: Fragment['html']; readonly refs: readonly FileRef[] };
  readonly text: string;
  readonly outline: readonly Heading[];
  readonly assets: readonly Asset[];
  readonly provenance: Provenance;
  readonly messages: readonly Message[];
  /** MinHash of the body's 4-word shingles, for finding copies: 32-bit values. */
  readonly signature: Uint32Array;
}
