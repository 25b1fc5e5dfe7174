// Everything of which `npm test` runs a sample: 10,000 cases of each kind of fuzzing, every pathological Markdown up to 50,000, and a
// thousand kills of a tree's writer. `FUZZ`, `FUZZ_SEED`, `OFFPRINT_KILLS` say otherwise.
import { spawnSync } from 'node:child_process';
import { ROOT } from '../clone.mjs';

const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    'tests/hostile',
    'packages/parse/test/hostile',
    'packages/collection/test/killed.test.ts',
    'packages/collection/test/trees.test.ts',
  ],
  {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { OFFPRINT_KILLS: '1000', FUZZ: '10000', OFFPRINT_HOSTILE: 'all', ...process.env },
  },
);
process.exitCode = status ?? 1;
