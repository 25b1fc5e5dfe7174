import { Unreadable } from './draft.ts';

/** What one article file may be at most. Real articles are a hundredth of each. */
export const LIMITS = {
  /** Bytes of a file of plain text or Markdown. */
  text: 8_388_608,
  /** Bytes of a saved page, pictures inside it included. */
  page: 50_331_648,
  /** Bytes of a saved page beside the pictures that are written in it as addresses. */
  markup: 12_582_912,
  /** Opening angle brackets of a saved page: its tags, twice where they are closed. */
  tags: 400_000,
  /** UTF-16 code units of one block of JSON-LD. */
  linkedData: 1_000_000,
  /** UTF-16 code units of one line of plain text or Markdown. */
  line: 524_288,
  /** Lines of one file of plain text or Markdown. */
  lines: 20_000,
  /** Paragraphs and items that a plain text may come to when its glued lines are parted. */
  blocks: 20_000,
} as const;

/** Takes the bytes of a file and how many it may have; throws {@link Unreadable} (`limits-are-kept`) beyond that. */
export function checkSize(bytes: Uint8Array, most: number): void {
  if (bytes.length <= most) return;
  throw new Unreadable(
    'limits-are-kept',
    `the file has ${bytes.length} bytes, and ${most} is the most that is read`,
  );
}

/** Takes a decoded text; throws {@link Unreadable} (`limits-are-kept`) when it has too many lines, or one too long. */
export function checkLines(text: string): void {
  let lines = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines += 1;
    if (end - start > LIMITS.line) {
      throw new Unreadable(
        'limits-are-kept',
        `line ${lines} has ${end - start} characters, and ${LIMITS.line} is the most that is read`,
      );
    }
    if (lines > LIMITS.lines) {
      throw new Unreadable('limits-are-kept', `the file has more than ${LIMITS.lines} lines`);
    }
    start = end + 1;
  }
}

/** Takes the bytes of a page; throws {@link Unreadable} (`limits-are-kept`) when its markup is more than can be read. */
export function checkPage(bytes: Uint8Array): void {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const markup = page.length - (page.length > LIMITS.markup ? picturesIn(page) : 0);
  if (markup > LIMITS.markup) {
    throw new Unreadable(
      'limits-are-kept',
      `the page has ${markup} bytes beside its pictures, and ${LIMITS.markup} is the most that is read`,
    );
  }
  // Most pages have fewer bytes than that.
  if (page.length <= LIMITS.tags) return;
  let tags = 0;
  for (let at = page.indexOf(0x3c); at !== -1; at = page.indexOf(0x3c, at + 1)) tags += 1;
  if (tags > LIMITS.tags) {
    throw new Unreadable(
      'limits-are-kept',
      `the page has ${tags} tags, and ${LIMITS.tags} is the most that is read`,
    );
  }
}

/** Bytes that end an address in an attribute or in CSS: white space, quotation marks, brackets. */
const ENDS: ReadonlySet<number> = new Set([...' \t\n\r\f"\'<>()'].map((mark) => mark.charCodeAt(0)));

/** Gives how many bytes of a page are pictures written as addresses. */
function picturesIn(page: Buffer): number {
  let bytes = 0;
  for (let at = page.indexOf('data:image/'); at !== -1; at = page.indexOf('data:image/', at)) {
    const start = at;
    while (at < page.length && !ENDS.has(page[at] ?? 0)) at += 1;
    bytes += at - start;
  }
  return bytes;
}
