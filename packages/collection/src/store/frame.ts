import type { Article, ArticleId, Copy, Ref } from '@offprint/article';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from './sha256.ts';

/**
 * An article in a pack is two lines of JSON, each its own gzip member: a short head, which changes when its neighbours do,
 * and a body, which changes only with its own file. So a pack is bound again without compressing a body twice.
 */
export interface Head {
  readonly id: ArticleId;
  readonly slug: string;
  readonly alsoAt: readonly Copy[];
  readonly refs: readonly Ref[];
}

/** Everything of an article but its head. */
export interface Body extends Omit<Article, 'id' | 'slug' | 'alsoAt' | 'fragment'> {
  readonly html: Article['fragment']['html'];
}

/** A line of a pack: its member, and the SHA-256 of the line before compression. */
export interface Member {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Takes a body and gives its line as a gzip member. */
export function packBody(body: Body): Member {
  const line = bytesOf(JSON.stringify(body) + '\n');
  const bytes = gzipSync(line, { level: 1, chunkSize: CHUNK });
  // The ninth byte names the operating system; 255 is "unknown". The time is zero already.
  bytes[9] = 255;
  return { bytes, digest: sha256(line) };
}

/** Room for the line of most bodies; UTF-8 takes three bytes for a code unit at the most. */
const room = Buffer.allocUnsafeSlow(1 << 16);

/** Gives a text in UTF-8, good until the next. */
function bytesOf(text: string): Buffer {
  return text.length * 3 > room.length ? Buffer.from(text) : room.subarray(0, room.write(text));
}

/** Room for what most bodies come to: more of it would be asked of the system anew for each. */
const CHUNK = 4096;

/** The most bytes of one stored block, RFC 1951 section 3.2.4. */
const BLOCK = 65_535;

/** A member that is made when it is asked for: a pack that did not change needs its digest and its length only. */
export interface LazyMember {
  readonly digest: string;
  readonly length: number;
  readonly bytes: () => Uint8Array;
}

/**
 * Takes a head and gives its line as a gzip member of stored blocks
 * ({@link https://www.rfc-editor.org/rfc/rfc1952#section-2.3 RFC 1952, section 2.3}): too short to be worth compressing.
 */
export function packHead(head: Head): LazyMember {
  const line = Buffer.from(JSON.stringify(head) + '\n');
  return {
    digest: sha256(line),
    length: 10 + 5 * Math.ceil(line.length / BLOCK) + line.length + 8,
    bytes: () => storedMember(line),
  };
}

function storedMember(line: Buffer): Uint8Array {
  const blocks: Uint8Array[] = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])];
  for (let at = 0; at < line.length; at += BLOCK) {
    const part = line.subarray(at, at + BLOCK);
    const start = Buffer.alloc(5);
    start.writeUInt8(at + BLOCK >= line.length ? 1 : 0, 0);
    start.writeUInt16LE(part.length, 1);
    start.writeUInt16LE(part.length ^ 0xffff, 3);
    blocks.push(start, part);
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(line), 0);
  end.writeUInt32LE(line.length, 4);
  return Buffer.concat([...blocks, end]);
}

/** Takes a pack from where an article begins and gives the line of its head, as {@link packHead} stored it, and the length of that member. */
export function readHeadLine(bytes: Buffer): { readonly line: Buffer; readonly length: number } {
  const parts: Buffer[] = [];
  let at = 10;
  for (let last = false; !last;) {
    last = bytes.readUInt8(at) === 1;
    const length = bytes.readUInt16LE(at + 1);
    parts.push(bytes.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return { line: Buffer.concat(parts), length: at + 8 };
}

/** The digest of a whole article, from those of its two lines. */
export function articleDigest(head: string, body: string): string {
  return sha256(`${head}\n${body}\n`);
}

/** Takes both members of an article, one after the other, and gives the article and its digest. Throws when they are damaged. */
export function unpackArticle(members: Uint8Array): { readonly article: Article; readonly digest: string } {
  const bytes = gunzipSync(members);
  const end = bytes.indexOf('\n') + 1;
  const [head, line] = [bytes.subarray(0, end), bytes.subarray(end)];
  const { id, slug, alsoAt, refs } = parse<Head>(head.toString('utf8'));
  const { html, ...rest } = parse<Body>(line.toString('utf8'));
  return {
    article: { id, slug, ...rest, fragment: { html, refs }, alsoAt },
    digest: articleDigest(sha256(head), sha256(line)),
  };
}

/** Takes a body's member and gives the body. */
export function unpackBody(member: Uint8Array): Body {
  return parse<Body>(gunzipSync(member).toString('utf8'));
}

/** The shape of a line is the one that was written: whoever reads it compares its digest. */
function parse<T>(line: string): T {
  return JSON.parse(line);
}
