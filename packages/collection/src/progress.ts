/** How far long work is. */
export interface Progress {
  /** What is counted, in English: `articles set`. */
  readonly what: string;
  readonly done: number;
  /** How many there are; absent where nobody knows yet. */
  readonly of?: number;
}

/** Is told how far work is, often. */
export type OnProgress = (progress: Progress) => void;
