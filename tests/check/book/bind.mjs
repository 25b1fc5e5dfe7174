// Binds the books of a corpus as the command would, into a folder, and opens the collection that they were bound from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.join(import.meta.dirname, '../../..');
const built = (room) => import(pathToFileURL(path.join(ROOT, room, 'dist/index.js')).href);

/** Takes a corpus, a folder for the books, a folder for the cache and options, and gives the volumes and the articles. */
export async function bindBooks(corpus, out, cache, options = {}) {
  const { normaliseCorpus, publish, readShelf } = await built('packages/collection');
  const { epubPublisher } = await built('apps/epub');
  const collection = await normaliseCorpus({ corpus, cache, leaveOut: [out] });
  const messages = [];
  await publish(epubPublisher, { ...options, collection, out, report: (message) => messages.push(message) });
  const volumes = readShelf(readFileSync(path.join(out, 'volumes.json'), 'utf8'));
  const articles = new Map();
  for (const { id } of collection.catalogue) articles.set(id, await collection.article(id));
  return { volumes, articles, messages, collection };
}
