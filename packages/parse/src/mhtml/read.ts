import PostalMime from 'postal-mime';
import type { VFile } from 'vfile';
import { type Claim, type Draft, type Input, Unreadable } from '../draft.ts';
import { charsetOf } from '../html/charset.ts';
import { isoDate } from '../html/claims/iso-date.ts';
import { readPage } from '../html/read.ts';
import { LIMITS, checkPage, checkSize } from '../limits.ts';

/**
 * Takes the bytes of a page saved as MHTML ({@link https://www.rfc-editor.org/rfc/rfc2557 RFC 2557}) and gives its
 * draft: the page's own part read like a page by itself, its pictures by the address that the page knows them by.
 * Throws {@link Unreadable} for a file that is no MHTML or holds no article. `source` is the page's part, decoded.
 */
export async function readMhtml(input: Input, vfile: VFile): Promise<Draft> {
  checkSize(input.bytes, LIMITS.page);
  const mail = await parse(input.bytes);
  const html = mail.html;
  if (html === undefined || html.trim() === '')
    throw new Unreadable('file-is-readable', 'the file holds no page');
  checkPage(Buffer.from(html));
  const draft = readPage(html.normalize('NFC'), charsetOf(input.bytes) ?? 'utf-8', vfile);
  const header = (name: string): string | undefined =>
    mail.headers.find(({ key }) => key === name)?.value.trim();
  const claims: Claim[] = [];
  const url = header('snapshot-content-location') ?? header('content-location');
  if (url !== undefined && /^https?:\/\//.test(url))
    claims.push({
      field: 'source.url',
      value: url,
      rule: 'source-is-matter',
      note: 'Snapshot-Content-Location',
    });
  const captured = isoDate(header('date') ?? '');
  if (captured !== undefined)
    claims.push({ field: 'source.captured', value: captured, rule: 'source-is-matter', note: 'Date' });
  return {
    ...draft,
    format: 'mhtml',
    claims: [...draft.claims, ...claims],
    resources: new Map([...draft.resources, ...partsOf(input.bytes)]),
  };
}

async function parse(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof PostalMime.parse>>> {
  try {
    return await PostalMime.parse(bytes);
  } catch (error) {
    throw new Unreadable(
      'file-is-readable',
      `the file is no MHTML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** How deep parts may stand in each other; mail readers stop near this too. */
const DEEPEST = 8;

/** The pictures of a page, by `Content-Location` and `cid:` address; postal-mime gives attachments, but not where each came from. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  gather(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), parts, 0);
  return parts;
}

/** Takes a part, its head and its content, and gathers the pictures in it, however deep ({@link https://www.rfc-editor.org/rfc/rfc2046#section-5.1 RFC 2046, 5.1}). */
function gather(part: string, into: Map<string, Uint8Array>, depth: number): void {
  const end = /\r?\n\r?\n/.exec(part);
  if (end === null || depth > DEEPEST) return;
  const head = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(head)?.[1]?.trim();
  const type = field('content-type') ?? '';
  const content = part.slice(end.index + end[0].length);
  const boundary = /^multipart\//i.test(type)
    ? /boundary=(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/i.exec(type)?.slice(1).find(Boolean)
    : undefined;
  if (boundary !== undefined) {
    const [, ...inner] = `\n${content}`.split(`\n--${boundary}`);
    for (const one of inner)
      if (!one.startsWith('--')) gather(one.replace(/^[ \t]*\r?\n/, ''), into, depth + 1);
    return;
  }
  if (!/^image\//i.test(type)) return;
  const data = /^base64/i.test(field('content-transfer-encoding') ?? '')
    ? Buffer.from(content, 'base64')
    : Buffer.from(content.replace(/\r?\n?$/, ''), 'latin1');
  const location = field('content-location');
  const id = field('content-id')?.replace(/^<|>$/g, '');
  if (location !== undefined) into.set(location, data);
  if (id !== undefined) into.set(`cid:${id}`, data);
}
