import type { FieldName, Format, Place, RuleId, Span } from '@offprint/article';
import type { Root } from 'hast';
import type { VFile } from 'vfile';

/** One thing a file says of a field, before anyone decides which to believe. */
export interface Claim {
  readonly field: FieldName;
  readonly value: string;
  /** The rule that found it. */
  readonly rule: RuleId;
  /** Absent when it has no one place in the decoded source. */
  readonly place?: Place;
  /** Where it stood, in the format's own terms: `JSON-LD datePublished`, `front matter`, `og:title`. */
  readonly note?: string;
}

/**
 * What a reader makes of one file: a tree, what the file says of itself, and what the reader left out.
 *
 * Offsets everywhere (`position.*.offset` of nodes, `place` of claims, spans) count UTF-16 code units of `source`.
 * `body` is the article's own content as the reader found it; the rules of `normalise` clean it further.
 */
export interface Draft {
  readonly format: Format;
  /** WHATWG name of the encoding the bytes were read in. */
  readonly encoding: string;
  /** The file, decoded; what people look at on the left of a before/after sheet. */
  readonly source: string;
  readonly body: Root;
  /** Most trusted first, field by field. */
  readonly claims: readonly Claim[];
  readonly spans: readonly Span[];
  /** Pictures inside the file itself (data URIs, MIME parts): the `src` that names each, and its bytes. */
  readonly resources: ReadonlyMap<string, Uint8Array>;
}

/** The bytes of one file. `file` is its name in the corpus, `/` between its segments. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * A reader: pure, takes the bytes of a file and gives its draft. What it has to say goes to `vfile` as messages
 * (`source: 'offprint'`, a `ruleId`). Throws {@link Unreadable} for a file that holds no article.
 */
export type Reader = (input: Input, vfile: VFile) => Draft | Promise<Draft>;

/** A file that cannot become an article; `rule` and the message say why. */
export class Unreadable extends Error {
  readonly rule: RuleId;
  constructor(rule: RuleId, reason: string) {
    super(reason);
    this.name = 'Unreadable';
    this.rule = rule;
  }
}
