import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assetFile } from '@offprint/article';
import type { Picture } from '@offprint/normalise';
import { candidatesFor } from '../corpus/address.ts';
import type { Folders } from '../corpus/folders.ts';
import { NotRead, readWithin } from '../corpus/read-file.ts';
import { writing } from '../work/refused.ts';
import { readPicture } from './read-picture.ts';
import { replaceFile } from '../store/replace-file.ts';
import type { Measured } from './measure.ts';

/** The pictures that one article may ask for. */
export interface Finder {
  readonly picture: (address: string) => Picture | { readonly missing: string };
  /** Every name in the corpus that was asked for, with the digest of what is there or an empty string. */
  readonly looked: ReadonlyMap<string, string>;
  /** The picture that each file of the corpus was found to be: its SHA-256, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Copies a picture that was found to where the collection keeps it. Throws `Refused`, and {@link NotRead} when it changed since. */
  readonly keep: (sha256: string) => void;
}

/** What surrounds a file. */
export interface Around {
  readonly folders: Folders;
  /** The folder that pictures are copied to. */
  readonly assets: string;
  /** The most bytes of a picture. */
  readonly most: number;
  readonly measure: (bytes: Uint8Array) => Measured | { readonly missing: string };
}

/** Bytes of a picture that is kept in memory until its article is set; an article may show hundreds of larger ones. */
const HELD = 1_048_576;

function readAgain({ most, measure }: Around, path: string, sha256: string): Uint8Array {
  const measured = measure(readWithin(path, most));
  if ('missing' in measured || measured.sha256 !== sha256)
    throw new NotRead('file-is-readable', 'a picture changed while the article was read');
  return measured.data;
}

type Found = Picture | { readonly missing: string };

/** Takes what surrounds one file and gives a finder of its pictures; the resources inside the file come first. */
export function pictureFinder(
  file: string,
  around: Around,
  resources: ReadonlyMap<string, Uint8Array>,
): Finder {
  const looked = new Map<string, string>();
  const found = new Map<string, { readonly data: () => Uint8Array; readonly mediaType: string }>();
  const files = new Map<string, string>();
  const measure = (bytes: Uint8Array, name: string, path?: string): Found => {
    const measured = around.measure(bytes);
    if ('missing' in measured) return measured;
    const { data, ...picture } = measured;
    const again = path !== undefined && data.byteLength > HELD;
    found.set(picture.sha256, {
      data: again ? () => readAgain(around, path, picture.sha256) : () => data,
      mediaType: picture.mediaType,
    });
    return { ...picture, name };
  };
  const fromFile = (name: string): Found | undefined => {
    const path = around.folders.find(name);
    looked.set(name, '');
    if (path === undefined) return undefined;
    const read = readPicture(path, around.most);
    looked.set(name, read.digest);
    const picture =
      'missing' in read ? read : measure(read.bytes, name.slice(name.lastIndexOf('/') + 1), path);
    if (!('missing' in picture)) files.set(name, picture.sha256);
    return picture;
  };
  return {
    looked,
    files,
    picture: (address) => {
      const inside = resources.get(address);
      if (inside !== undefined) return measure(inside, '');
      const candidates = candidatesFor(file, address);
      if ('missing' in candidates) return candidates;
      for (const name of candidates) {
        const picture = fromFile(name);
        if (picture !== undefined) return picture;
      }
      return { missing: 'it is not in the corpus' };
    },
    keep: (sha256) => {
      const picture = found.get(sha256);
      if (picture === undefined) return;
      const folder = join(around.assets, sha256.slice(0, 2));
      const data = picture.data();
      writing(() => {
        mkdirSync(folder, { recursive: true });
        replaceFile(join(folder, assetFile({ sha256, mediaType: picture.mediaType })), data);
      });
    },
  };
}
