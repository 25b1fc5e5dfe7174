import type { Publisher } from '@offprint/collection';
import { VERSION } from './version.ts';

/** The HTML archive. */
export const htmlPublisher: Publisher = {
  name: 'html',
  version: VERSION,
  render: async function* (collection, options) {
    // Loaded only here: of a tree that stands no more is asked than its version.
    const { render } = await import('./render.ts');
    yield* render(collection, options);
  },
};
