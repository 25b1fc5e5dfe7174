import type { RuleId } from './rules.ts';

/** What there is to say about a file; a VFile message as data. */
export interface Message {
  readonly file: string;
  /** From 1; absent when it is about the whole file. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  readonly rule: RuleId;
  /** `error`: an article was lost; `warning`: somebody should look; `info`: what was done. */
  readonly level: 'info' | 'warning' | 'error';
  readonly reason: string;
  /** What to do about it. */
  readonly note?: string;
}
