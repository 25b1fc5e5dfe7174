import type { Format } from '@offprint/article';
import { observe, type Observation } from '@offprint/normalise/survey';
import { Unreadable, checkLines, checkPage, decode, LIMITS as READING, readerFor } from '@offprint/parse';
import type { Folders } from '../corpus/folders.ts';
import { NotRead, readWithin } from '../corpus/read-file.ts';
import { sha256 } from '../store/sha256.ts';
import { failed } from './failed.ts';
import type { Bench, Job, Result } from './job.ts';
import type { Spill } from './spill.ts';

/** Where one worker does its jobs. */
export interface Desk {
  readonly bench: Bench;
  readonly folders: Folders;
  readonly spill: Spill;
}

let loaded: Promise<typeof import('./set-article.ts')> | undefined;

function setting(): Promise<typeof import('./set-article.ts')> {
  return (loaded ??= import('./set-article.ts'));
}

/** Takes the formats of what will be set and loads the libraries for that, so that no article pays for it. */
export async function prepare(formats: readonly Format[]): Promise<void> {
  if (formats.length > 0) await setting();
  for (const format of formats) await readerFor(format);
}

/** Takes a job and does it, here and now. What is wrong with the file is in the result; only a defect of ours throws. */
export async function doJob(job: Job, desk: Desk): Promise<Result> {
  let bytes: Uint8Array;
  try {
    bytes = readWithin(job.path, mostOf(job.format, desk.bench));
  } catch (error) {
    if (error instanceof NotRead) return failed(error.rule, error.message, []);
    throw error;
  }
  const digest = sha256(bytes);
  if (job.does === 'observe') return { is: 'observed', sha256: digest, ...observationOf(job, bytes) };
  // Loaded only here: a worker that looks through files for the survey needs nothing of what sets an article.
  const { setArticle } = await setting();
  return { ...(await setArticle(job, desk, bytes, digest)), sha256: digest };
}

function mostOf(format: Format, { limits }: Bench): number {
  return Math.min(
    limits.articleBytes,
    format === 'text' || format === 'markdown' ? READING.text : READING.page,
  );
}

/** What a file over a limit, or of bytes that cannot be decoded, adds to the survey is nothing; setting it says why. */
function observationOf({ file, format }: Job, bytes: Uint8Array): { readonly observation?: Observation } {
  try {
    if (format === 'html') checkPage(bytes);
    const { text } = decode(bytes);
    if (format === 'text') checkLines(text);
    return { observation: observe(text, file) };
  } catch (error) {
    if (error instanceof Unreadable) return {};
    throw error;
  }
}
