import { defineConfig } from 'vitest/config';

const source = '@offprint/source';

export default defineConfig({
  resolve: { conditions: [source] },
  ssr: { resolve: { conditions: [source], externalConditions: [] } },
  test: {
    include: ['{packages,apps}/*/{src,test}/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/check/**'],
    testTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
});
