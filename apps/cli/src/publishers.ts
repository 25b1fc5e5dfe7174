import type { Publisher } from '@offprint/collection';

/** Every output, by the name of its tree, in the order they are made: the others list the books. Each is loaded when it is made. */
export const PUBLISHERS: Readonly<Record<string, () => Promise<Publisher>>> = {
  epub: async () => (await import('@offprint/epub')).epubPublisher,
  html: async () => (await import('@offprint/html')).htmlPublisher,
  feeds: async () => (await import('@offprint/feeds')).feedsPublisher,
};
