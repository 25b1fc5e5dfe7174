import { outputFiles } from '@offprint/collection';
import type { Collection, Publisher } from '@offprint/collection';

/** Takes a publisher and a collection and gives every file of its tree, by path. */
export async function publishInMemory(
  publisher: Publisher,
  collection: Collection,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { path, data } of outputFiles(publisher.render(collection, { report: () => undefined }))) {
    const made: unknown = await data();
    files.set(path, await bytesOf(made));
  }
  return files;
}

async function bytesOf(made: unknown): Promise<Buffer> {
  if (typeof made === 'string') return Buffer.from(made);
  if (made instanceof Uint8Array) return Buffer.from(made);
  if (typeof made !== 'object' || made === null || !(Symbol.asyncIterator in made))
    throw new Error('an output file is text, bytes or a stream of bytes');
  const chunks: Uint8Array[] = [];
  for await (const chunk of made as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
