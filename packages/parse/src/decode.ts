import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { Unreadable } from './draft.ts';
import { composed } from './composed.ts';
import { fromWindows1252 } from './windows-1252.ts';

/** A file's bytes as text, and how the encoding was known. */
export interface Decoded {
  /** Unicode NFC, line ends as in the file, without a byte order mark. */
  readonly text: string;
  /** WHATWG name of the encoding ({@link https://encoding.spec.whatwg.org/#names-and-labels}). */
  readonly encoding: string;
  /**
   * `bom`: it says so itself; `declared`: the hint; `valid`: it is good UTF-8; `damaged`: it is but for some bytes; `shape`: UTF-16
   * without a mark; `detected`: by the statistics of its bytes.
   */
  readonly how: 'bom' | 'declared' | 'valid' | 'damaged' | 'shape' | 'detected';
  /** How many characters could not be read and stand as U+FFFD. */
  readonly lost: number;
}

/**
 * Takes the bytes of a file and gives its text. `hint` is an encoding that the file or its envelope declares (any WHATWG
 * label); it is believed unless the bytes are good UTF-8 or begin with a byte order mark.
 * Throws {@link Unreadable} (`file-is-readable`) for bytes that are no text at all.
 */
export function decode(bytes: Uint8Array, hint?: string): Decoded {
  const mark = markOf(bytes);
  if (mark !== undefined) return read(bytes, mark, 'bom');
  const wide = wideOf(bytes);
  if (wide !== undefined) return read(bytes, wide, 'shape');
  refuseBinary(bytes);
  if (isUtf8(bytes)) {
    // ISO-2022-JP is made of ASCII bytes alone: only its escapes tell.
    return bytes.includes(0x1b) && hasJapaneseEscapes(bytes)
      ? read(bytes, 'iso-2022-jp', 'detected')
      : read(bytes, 'utf-8', 'valid');
  }
  const declared = hint === undefined ? undefined : nameOf(hint);
  if (declared !== undefined && !declared.startsWith('utf-')) return read(bytes, declared, 'declared');
  const utf8 = read(bytes, 'utf-8', 'damaged');
  if (isDamaged(utf8)) return utf8;
  return read(bytes, detect(bytes), 'detected');
}

/** Whether UTF-8 with broken bytes is what the bytes are: characters of several bytes come by chance much more seldom than broken ones. */
function isDamaged({ text, lost }: Decoded): boolean {
  const whole = (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  return whole > 1 && whole >= lost * 2;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows by zero bytes that all stand on one side. */
function wideOf(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length & ~1, 4096);
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.1 && even === 0) return 'utf-16le';
  if (even > pairs * 0.1 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Bytes that no text has, by the hundred: a program, a picture, an archive under the wrong ending. */
function refuseBinary(bytes: Uint8Array): void {
  const end = Math.min(bytes.length, 65_536);
  let strange = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      strange += 1;
  }
  if (strange > 8 && strange > end * 0.02)
    throw new Unreadable('file-is-readable', 'the file holds bytes that are no text');
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  return /\x1b\$[@B][\x21-\x7e]+\x1b\(/.test(Buffer.from(bytes).toString('latin1'));
}

/** Takes any label and gives the name that the decoder knows it by, or nothing. */
function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** The detector's best answer that the bytes allow. */
function detect(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  for (const match of analyse(sample)) {
    const name = nameOf(match.name);
    if (
      name === undefined ||
      match.confidence < 10 ||
      name.startsWith('utf-16') ||
      name.startsWith('iso-2022')
    )
      continue;
    // A C1 control in the answer means a Windows code page was taken for its ISO twin.
    return name.replace(/^iso-8859-1$/, 'windows-1252');
  }
  return 'windows-1252';
}

function read(bytes: Uint8Array, encoding: string, how: Decoded['how']): Decoded {
  const text = decoded(bytes, encoding);
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) lost += 1;
  return { text: composed(text), encoding, how, lost };
}

const UTF8 = new TextDecoder('utf-8');

function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return UTF8.decode(bytes);
  return encoding === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
