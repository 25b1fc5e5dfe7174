import type { Format, Message, RuleId } from '@offprint/article';
import { ALONE, messagesOf, normalise, observe, type Observation } from '@offprint/normalise';
import {
  Unreadable,
  checkLines,
  checkPage,
  decode,
  formatOf,
  LIMITS as READING,
  readerFor,
} from '@offprint/parse';
import { VFile } from 'vfile';
import { candidatesFor } from '../corpus/address.ts';
import type { Folders } from '../corpus/folders.ts';
import { NotRead, readWithin } from '../corpus/read-file.ts';
import { pictureFinder } from '../picture/finder.ts';
import { packBody, sha256 } from '../store/frame.ts';
import { weightOf } from '../weight.ts';
import { Refused, writing } from './refused.ts';
import type { Spill } from './spill.ts';
import { HERE, type Bench, type FailedFile, type Job, type Result } from './job.ts';

/** Where one worker does its jobs. */
export interface Desk {
  readonly bench: Bench;
  readonly folders: Folders;
  readonly spill: Spill;
}

/** Takes formats and loads the libraries of their readers, so that no article pays for that. */
export async function prepareReaders(formats: readonly Format[]): Promise<void> {
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

async function setArticle(
  job: Job,
  { bench, folders, spill }: Desk,
  bytes: Uint8Array,
  digest: string,
): Promise<Result> {
  const reader = await readerFor(job.format);
  const vfile = new VFile({ path: job.file });
  try {
    const draft = await reader({ file: job.file, bytes }, vfile);
    const linked = new Map<string, string>();
    const finder = pictureFinder(
      job.file,
      { folders, assets: bench.assets, most: bench.limits.pictureBytes },
      draft.resources,
    );
    const { signature, fragment, text, outline, provenance, ...rest } = await normalise(
      draft,
      {
        picture: finder.picture,
        article: (address) => articleAt(folders, job.file, address, linked),
        publication: bench.publication,
        sha256: digest,
        knowledge: job.knowledge ?? ALONE,
      },
      vfile,
    );
    const { matter, assets } = rest;
    const shown = new Set(assets.map((asset) => asset.sha256));
    shown.forEach(finder.keep);
    const body = packBody({ matter, html: fragment.html, text, outline, assets, provenance });
    return {
      is: 'set',
      sha256: digest,
      ...rest,
      refs: fragment.refs,
      signature: Buffer.from(Uint32Array.from(signature).buffer).toString('base64'),
      looked: Object.fromEntries([...linked, ...finder.looked]),
      shows: [...finder.files].flatMap(([file, sha]) => (shown.has(sha) ? [file] : [])),
      weight: weightOf({ fragment }),
      body: writing(() => spill.add(body.bytes, body.digest)),
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof NotRead) return failed(error.rule, error.message, messagesOf(vfile, vfile.path));
    if (error instanceof Unreadable) return failed(error.rule, error.message, messagesOf(vfile, vfile.path));
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return failed('limits-are-kept', 'it is nested too deeply', messagesOf(vfile, vfile.path));
    }
    return failed(
      'file-is-readable',
      `it could not be read: ${error instanceof Error ? error.message : String(error)}`,
      messagesOf(vfile, vfile.path),
    );
  }
}

function articleAt(
  folders: Folders,
  file: string,
  address: string,
  linked: Map<string, string>,
): string | undefined {
  const candidates = candidatesFor(file, address);
  if ('missing' in candidates) return undefined;
  return candidates.find((name) => {
    if (formatOf(name) === undefined) return false;
    const here = folders.find(name) !== undefined;
    linked.set(name, here ? HERE : '');
    return here;
  });
}

function failed(rule: RuleId, reason: string, messages: readonly Message[]): FailedFile {
  return { is: 'failed', rule, reason, lasting: true, messages };
}
