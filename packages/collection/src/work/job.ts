import type { Asset, Format, Matter, Message, Publication, RuleId } from '@offprint/article';
import type { FileRef, Knowledge, Normalised, Observation } from '@offprint/normalise';
import type { BodyPlace } from '../assemble/card.ts';
import type { Limits } from '../limits.ts';

/** The digest of a file that an article only asked for, to link to it. */
export const HERE = 'here';

/** The formats of files that come from elsewhere and have its habits; what one says helps to read the others. */
export const SURVEYED: ReadonlySet<Format> = new Set<Format>(['text', 'html', 'mhtml']);

/** One thing for a worker to do with one file. */
export interface Job {
  readonly does: 'observe' | 'set';
  readonly file: string;
  readonly path: string;
  readonly format: Format;
  /** For `set`: what the survey says that concerns this file. */
  readonly knowledge?: Knowledge;
}

/** Jobs, each made when a worker takes it: what one must know of the others is not held for all. */
export interface Jobs {
  readonly count: number;
  /** The formats of files that are set. */
  readonly formats: readonly Format[];
  readonly job: (number: number) => Job;
}

/** Takes a few jobs, made already. */
export function jobsOf(jobs: readonly Job[]): Jobs {
  const formats = [...new Set(jobs.flatMap(({ does, format }) => (does === 'set' ? [format] : [])))];
  const job = (number: number): Job => {
    const one = jobs[number];
    if (one === undefined) throw new RangeError(`no job ${number}`);
    return one;
  };
  return { count: jobs.length, formats, job };
}

/** What all jobs of one run share. */
export interface Bench {
  /** Real path of the corpus. */
  readonly root: string;
  /** Absolute path of the collection's folder. */
  readonly folder: string;
  /** Absolute path of the folder that pictures are copied to. */
  readonly assets: string;
  readonly publication: Publication;
  readonly limits: Limits;
}

/** A file that was set: everything of {@link Normalised}, its heavy part compressed. */
export interface SetArticle extends Pick<Normalised, 'id' | 'identity' | 'slug' | 'messages'> {
  readonly is: 'set';
  readonly sha256: string;
  readonly matter: Matter;
  readonly refs: readonly FileRef[];
  readonly assets: readonly Asset[];
  /** The signature's 32-bit values, little-endian, in base64. */
  readonly signature: string;
  /** Files of the corpus that it shows. */
  readonly shows: readonly string[];
  readonly weight: number;
  /** What it asked of the corpus: names of files, and the digest of each, `here`, or nothing for one that was not there. */
  readonly looked: Readonly<Record<string, string>>;
  readonly body: BodyPlace;
}

export interface ObservedFile {
  readonly is: 'observed';
  readonly sha256: string;
  readonly observation?: Observation;
}

/** A file that became nothing, and why; `lasting` when the same bytes would fail again. */
export interface FailedFile {
  readonly is: 'failed';
  readonly sha256?: string;
  readonly rule: RuleId;
  readonly reason: string;
  /** No article was ever in it (an empty file, a page of navigation). */
  readonly lasting: boolean;
  readonly messages: readonly Message[];
}

export type Result = SetArticle | ObservedFile | FailedFile;
