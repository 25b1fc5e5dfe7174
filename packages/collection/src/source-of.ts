import type { Article } from '@offprint/article';
import { decode, readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { foldersOf } from './corpus/folders.ts';
import { readWithin } from './corpus/read-file.ts';
import { LIMITS } from './limits.ts';
import { sha256 } from './store/sha256.ts';

/**
 * Takes a published article and the corpus it came from and gives its source as it was read: the text that the offsets of
 * its provenance count in. Throws when the file is gone or was changed since.
 */
export async function sourceOf(article: Article, corpus: string): Promise<string> {
  const { file, format } = article.matter.source;
  const place = foldersOf(corpus).find(file);
  if (place === undefined) throw new Error(`${file} is no longer in the corpus`);
  const bytes = readWithin(place, LIMITS.articleBytes);
  if (sha256(bytes) !== article.matter.source.sha256)
    throw new Error(`${file} was changed since it was read`);
  if (format !== 'mhtml') return decode(bytes, article.provenance.encoding).text;
  const read = await readerFor(format);
  return (await read({ file, bytes }, new VFile({ path: file }))).source;
}
