import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A file to be packed, how hard (0 stores it as it is; 6 where nothing is said). */
export interface ZipFile {
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly level?: 0 | 1 | 6;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that an entry can name, in the format's own bits; every entry has it. */
const DAY = (1 << 5) | 1;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** How many bytes are handed on at once. */
const PIECE = 1 << 18;

/**
 * Takes files and gives their zip archive piece by piece, holding one file at a time and the list of names. Entries have
 * one fixed time and no extra field, nothing that tells of a machine: fflate, unlike Node's zlib, deflates alike on
 * every processor. Throws where a file or the whole is too large for the plain format (4 GiB, 65,535 files).
 * See {@link https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT APPNOTE.TXT, section 4.3}.
 */
export async function* zip(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let waiting: Uint8Array[] = [];
  let [offset, held] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    waiting.push(bytes);
    held += bytes.byteLength;
  };
  for await (const file of files) {
    const { name, known, packed } = pack(file);
    directory.push(record(CENTRAL, name, known, offset));
    for (const bytes of [record(LOCAL, name, known), packed]) {
      put(bytes);
      offset += bytes.byteLength;
    }
    if (held < PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, held] = [[], 0];
  }
  let size = 0;
  for (const bytes of directory) {
    put(bytes);
    size += bytes.byteLength;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  put(end);
  yield Buffer.concat(waiting);
}

/** What an entry and its line in the directory both say. */
interface Known {
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function pack({ path, data, level = 6 }: ZipFile): {
  readonly name: Uint8Array;
  readonly known: Known;
  readonly packed: Uint8Array;
} {
  const bytes = typeof data === 'string' ? strToU8(data) : data;
  const packed = level === 0 ? bytes : deflateSync(bytes, { level });
  const known: Known = {
    method: level === 0 ? 0 : 8,
    crc: crc32(bytes),
    packed: packed.byteLength,
    size: bytes.byteLength,
  };
  return { name: strToU8(path), known, packed };
}

/** An entry's own header, or with `offset` its line in the directory, which begins with who made it and ends with where it stands. */
function record(
  signature: number,
  name: Uint8Array,
  { method, crc, packed, size }: Known,
  offset?: number,
): Uint8Array {
  const central = offset !== undefined;
  const header = Buffer.alloc((central ? 46 : 30) + name.byteLength);
  header.writeUInt32LE(signature, 0);
  if (central) header.writeUInt16LE(20, 4);
  const at = central ? 6 : 4;
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.byteLength, at + 22);
  if (central) header.writeUInt32LE(offset, 42);
  header.set(name, central ? 46 : 30);
  return header;
}
