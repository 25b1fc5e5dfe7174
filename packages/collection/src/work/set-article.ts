import { ALONE, NotLoaded, messagesOf, normalise, normaliseAtOnce } from '@offprint/normalise';
import type { Normalised, Surroundings } from '@offprint/normalise';
import { Unreadable, formatOf, readPlainly, readerFor } from '@offprint/parse';
import type { Draft } from '@offprint/parse';
import { VFile } from 'vfile';
import { candidatesFor } from '../corpus/address.ts';
import type { Folders } from '../corpus/folders.ts';
import { NotRead } from '../corpus/read-file.ts';
import { pictureFinder, type Around, type Finder } from '../picture/finder.ts';
import { packBody } from '../store/frame.ts';
import { weightOf } from '../weight.ts';
import type { Desk } from './do-job.ts';
import { failed } from './failed.ts';
import { HERE, type Job, type Result, type SetArticle } from './job.ts';
import { Refused, writing } from './refused.ts';

/** Loaded at the first picture: an article without one, alone, is set in less time than that takes. */
let measure: Around['measure'] = () => {
  throw new NotLoaded(async () => {
    measure = (await import('../picture/measure.ts')).measurePicture;
  });
};

/**
 * Takes a job, its file's bytes and their digest and sets the article, here and now. What is wrong with the file is in the result;
 * only a defect of ours throws.
 */
export async function setArticle(job: Job, desk: Desk, bytes: Uint8Array, digest: string): Promise<Result> {
  const reader = await readerFor(job.format);
  const vfile = new VFile({ path: job.file });
  try {
    const draft = await reader({ file: job.file, bytes }, vfile);
    const { around, asked } = surroundingsOf(job, desk, draft, digest);
    return kept(await normalise(draft, around, vfile), asked, desk, digest);
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

/** As {@link setArticle}, of plain Markdown that needs nothing more to be loaded; throws, or gives nothing, where it is other. */
export function setPlainly(job: Job, desk: Desk, bytes: Uint8Array, digest: string): SetArticle | undefined {
  const vfile = new VFile({ path: job.file });
  const draft = readPlainly({ file: job.file, bytes }, vfile);
  if (draft === undefined) return undefined;
  const { around, asked } = surroundingsOf(job, desk, draft, digest);
  return kept(normaliseAtOnce(draft, around, vfile), asked, desk, digest);
}

/** What an article asked of the corpus. */
interface Asked {
  readonly finder: Finder;
  readonly linked: ReadonlyMap<string, string>;
}

function surroundingsOf(
  { file, knowledge = ALONE }: Job,
  { bench, folders }: Desk,
  { resources }: Draft,
  sha256: string,
): { readonly around: Surroundings; readonly asked: Asked } {
  const linked = new Map<string, string>();
  const most = bench.limits.pictureBytes;
  const finder = pictureFinder(
    file,
    { folders, assets: bench.assets, most, measure: (bytes) => measure(bytes) },
    resources,
  );
  const around = {
    picture: finder.picture,
    article: (address: string) => articleAt(folders, file, address, linked),
    publication: bench.publication,
    sha256,
    knowledge,
  };
  return { around, asked: { finder, linked } };
}

/** Keeps the body and the pictures of an article that was set, and gives the rest of it. */
function kept(
  normalised: Normalised,
  { finder, linked }: Asked,
  { spill }: Desk,
  sha256: string,
): SetArticle {
  const { signature, fragment, text, outline, provenance, ...rest } = normalised;
  const { matter, assets } = rest;
  const shown = new Set(assets.map((asset) => asset.sha256));
  shown.forEach(finder.keep);
  const body = packBody({ matter, html: fragment.html, text, outline, assets, provenance });
  return {
    is: 'set',
    sha256,
    ...rest,
    refs: fragment.refs,
    signature: Buffer.from(signature.buffer).toString('base64'),
    looked: Object.fromEntries([...linked, ...finder.looked]),
    shows: [...finder.files].flatMap(([name, sha]) => (shown.has(sha) ? [name] : [])),
    weight: weightOf({ fragment }),
    body: writing(() => spill.add(body.bytes, body.digest)),
  };
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
