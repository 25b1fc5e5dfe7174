import { ALONE, messagesOf, normalise } from '@offprint/normalise';
import { Unreadable, formatOf, readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { candidatesFor } from '../corpus/address.ts';
import type { Folders } from '../corpus/folders.ts';
import { NotRead } from '../corpus/read-file.ts';
import { pictureFinder, type Around } from '../picture/finder.ts';
import { packBody } from '../store/frame.ts';
import { weightOf } from '../weight.ts';
import type { Desk } from './do-job.ts';
import { failed } from './failed.ts';
import { HERE, type Job, type Result } from './job.ts';
import { Refused, writing } from './refused.ts';

/** Thrown where a picture is to be measured before what does that is loaded: an article without one, alone, is set in less time than that takes. */
const UNMEASURED: unique symbol = Symbol('unmeasured');
let measure: Around['measure'] = () => {
  throw UNMEASURED;
};

/**
 * Takes a job, its file's bytes and their digest and sets the article, here and now. What is wrong with the file is in the result;
 * only a defect of ours throws.
 */
export async function setArticle(job: Job, desk: Desk, bytes: Uint8Array, digest: string): Promise<Result> {
  const { bench, folders, spill } = desk;
  const reader = await readerFor(job.format);
  const vfile = new VFile({ path: job.file });
  try {
    const draft = await reader({ file: job.file, bytes }, vfile);
    const linked = new Map<string, string>();
    const finder = pictureFinder(
      job.file,
      { folders, assets: bench.assets, most: bench.limits.pictureBytes, measure },
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
      signature: Buffer.from(signature.buffer).toString('base64'),
      looked: Object.fromEntries([...linked, ...finder.looked]),
      shows: [...finder.files].flatMap(([file, sha]) => (shown.has(sha) ? [file] : [])),
      weight: weightOf({ fragment }),
      body: writing(() => spill.add(body.bytes, body.digest)),
    };
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error === UNMEASURED) {
      measure = (await import('../picture/measure.ts')).measurePicture;
      return setArticle(job, desk, bytes, digest);
    }
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
