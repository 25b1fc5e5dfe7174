import { Unreadable } from './draft.ts';

/** What one article file may be at most. Real articles are a hundredth of each. */
export const LIMITS = {
  /** Bytes of a file of plain text or Markdown. */
  text: 8_388_608,
  /** Bytes of a saved page, pictures inside it included. */
  page: 67_108_864,
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
