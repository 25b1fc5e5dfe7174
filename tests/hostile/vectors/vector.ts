/** The format of the file that carries a vector. */
export type Carrier = 'html' | 'markdown' | 'text';

/** One attempt to run a script in a reader's page or to make that page ask the network for something. */
export interface Attempt {
  /** What is tried: `handler`, `url`, `css`, … */
  readonly family: string;
  /** What tells it from the others of its family, for people. */
  readonly name: string;
  /** Where it stands in the file: in the body, or in one of the things a file says of itself. */
  readonly place: 'body' | 'front matter' | 'head' | 'line' | 'name';
  /** The payload; for a place other than the body, the value given to `key`. */
  readonly payload: string;
  readonly key?: string;
  readonly carriers: readonly Carrier[];
}

/** An attempt in one carrier, with a number that its script reports when it runs. */
export interface Vector extends Omit<Attempt, 'carriers'> {
  readonly number: number;
  readonly carrier: Carrier;
}

/** Stands for the vector's number in a payload. */
export const NUMBER = '%N';

/** The script that every payload tries to run: it reports its number. Without quotes, slashes or spaces, so that it fits anywhere. */
export const SCRIPT = `__(${NUMBER}+[])`;

/** A host that no page has any business with; every payload that fetches, fetches from here. */
export const FOREIGN = 'http://foreign.test';

/** Gives an attempt in the body of a saved page and, as raw markup, of a Markdown file. */
export function inMarkup(family: string, name: string, payload: string): Attempt {
  return { family, name, place: 'body', payload, carriers: ['html', 'markdown'] };
}
