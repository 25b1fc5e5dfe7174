import PostalMime from 'postal-mime';
import type { VFile } from 'vfile';
import { type Claim, type Draft, type Input, Unreadable } from '../draft.ts';
import { charsetOf } from '../html/charset.ts';
import { isoDate } from '../html/claims/iso-date.ts';
import { readPage } from '../html/read.ts';
import { LIMITS, checkPage, checkSize } from '../limits.ts';

/**
 * Takes the bytes of a page saved as MHTML ({@link https://www.rfc-editor.org/rfc/rfc2557 RFC 2557}) and gives its
 * draft: the page's own part read as any page, its pictures by the address that the page knows them by.
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

/** The pictures of a page, by `Content-Location` and `cid:` address; postal-mime gives attachments, but not where each came from. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, 20_000))?.[1];
  if (boundary === undefined) return parts;
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    if (end === null) continue;
    const head = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
    const field = (name: string): string | undefined =>
      new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(head)?.[1]?.trim();
    if (!/^image\//i.test(field('content-type') ?? '')) continue;
    const content = part.slice(end.index + end[0].length);
    const base64 = /^base64/i.test(field('content-transfer-encoding') ?? '');
    const data = base64
      ? Buffer.from(content, 'base64')
      : Buffer.from(content.replace(/\r?\n$/, ''), 'latin1');
    const location = field('content-location');
    const id = field('content-id')?.replace(/^<|>$/g, '');
    if (location !== undefined) parts.set(location, data);
    if (id !== undefined) parts.set(`cid:${id}`, data);
  }
  return parts;
}
