import type { Publisher } from '@offprint/collection';
import type { Output } from './outputs.ts';

/** The publisher of every output. Each is loaded when it is made. */
export const PUBLISHERS: Readonly<Record<Output, () => Promise<Publisher>>> = {
  epub: async () => (await import('@offprint/epub')).epubPublisher,
  html: async () => (await import('@offprint/html')).htmlPublisher,
  feeds: async () => (await import('@offprint/feeds')).feedsPublisher,
};
