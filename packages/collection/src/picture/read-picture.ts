import { NotRead, readWithin } from '../corpus/read-file.ts';
import { sha256 } from '../store/sha256.ts';

/** The digest that stands for a file that is there and cannot be read. */
const UNREAD = 'unread';

/** Takes the path of a picture and the most bytes it may have and gives its bytes, or why it is not read. */
export function readPicture(
  path: string,
  most: number,
):
  | { readonly bytes: Uint8Array; readonly digest: string }
  | { readonly missing: string; readonly digest: string } {
  try {
    const bytes = readWithin(path, most);
    return { bytes, digest: sha256(bytes) };
  } catch (error) {
    if (error instanceof NotRead) return { missing: error.message, digest: UNREAD };
    throw error;
  }
}
