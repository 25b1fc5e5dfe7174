import type { Publisher } from '@offprint/collection';

/** Every output, by the name of its tree, in the order they are made (the feeds list the books); each is loaded when it is made. */
export const PUBLISHERS: Readonly<Record<string, () => Promise<Publisher>>> = {
  html: async () => (await import('@offprint/html')).htmlPublisher,
  epub: async () => (await import('@offprint/epub')).epubPublisher,
  feeds: async () => (await import('@offprint/feeds')).feedsPublisher,
};
