import type { Format } from '@offprint/article';
import type { Bench, Job, Result } from './job.ts';

/** How many answers a worker gives at once: each message wakes a process, which costs more than what is in it. */
export const TOGETHER = 8;
/** How long, in milliseconds, a worker may keep answers to itself before it begins another job. */
export const SILENT = 25;

/** A numbered job on its way to a worker. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}

/** What a worker is told: first its bench, with a name of its own and the formats it must be ready for; then jobs, a few at a time; after a rest perhaps more formats, and more jobs. */
export type ToWorker =
  | {
      readonly is: 'bench';
      readonly bench: Bench;
      readonly name: string;
      readonly formats: readonly Format[];
      /** The process that it must not outlive. */
      readonly parent: number;
    }
  | { readonly is: 'formats'; readonly formats: readonly Format[] }
  | { readonly is: 'jobs'; readonly orders: readonly Order[] };

/** The result of the job of that number. */
export interface Answer {
  readonly number: number;
  readonly result: Result;
}

/** What a worker says: that it is ready, then the results of jobs in the order they came; or that the disk refused it. */
export type FromWorker =
  | { readonly is: 'ready' }
  | { readonly is: 'answers'; readonly answers: readonly Answer[] }
  | { readonly is: 'refused'; readonly code: string; readonly reason: string };
