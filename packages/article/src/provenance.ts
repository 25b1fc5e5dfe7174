import type { RuleId } from './rules.ts';

/** A stretch of the decoded source: offsets in UTF-16 code units, `end` not included. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The fields whose origin is recorded. */
export const FIELDS = [
  'title',
  'subtitle',
  'authors',
  'agency',
  'dateline',
  'published',
  'modified',
  'lang',
  'dir',
  'tags',
  'series',
  'source.name',
  'source.url',
  'source.captured',
  'rights',
  'summary',
  'image',
  'id',
  'draft',
  'aliases',
  'translationKey',
] as const;

export type FieldName = (typeof FIELDS)[number];

/** One thing that a file says of a field. `used` tells the one that was believed from those that were not. */
export interface Evidence {
  readonly field: FieldName;
  readonly rule: RuleId;
  readonly value: string;
  readonly used: boolean;
  /** Absent when it does not stand in the file (computed, or from `publication.yaml`). */
  readonly place?: Place;
  /** Why, where the rule's name does not say it all. */
  readonly note?: string;
}

/** What became of a stretch of the source that is not in the article as it stood. */
export interface Span extends Place {
  readonly action: 'removed' | 'moved' | 'changed';
  readonly rule: RuleId;
  /** The field it moved to, or `body` for one that moved inside the body (a caption into its figure). */
  readonly to?: FieldName | 'body';
  /** For `changed`: what stands there now. */
  readonly text?: string;
  readonly note?: string;
}

/** Where an article's every field came from, and every character that was not simply kept. */
export interface Provenance {
  /** The encoding that the bytes were read in (WHATWG name). */
  readonly encoding: string;
  readonly evidence: readonly Evidence[];
  /** In order of `start`, without overlap. */
  readonly spans: readonly Span[];
}
