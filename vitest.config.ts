import { defineConfig } from 'vitest/config';

const source = '@offprint/source';

export default defineConfig({
  resolve: { conditions: [source] },
  ssr: { resolve: { conditions: [source], externalConditions: [] } },
  test: {
    include: ['{packages,apps}/*/{src,test}/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/check/**'],
    setupFiles: ['tests/seed.ts'],
    globalSetup: ['tests/own-folder.ts'],
    testTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
});
