// Runs every conformance check. One whose tools are not on this machine is named and left out; in CI that is a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, LONG } from './checks.mjs';
import { ROOT } from './clone.mjs';

const here = path.join(ROOT, 'tests/check');
const wanted = process.argv.slice(2);
const PROBES = {
  chromium: ['chromium', ['--version']],
  java: ['java', ['-version']],
  jing: ['sh', ['-c', 'command -v jing']],
  // Debian's own, where another Python stands before it.
  python: ['/usr/bin/python3', ['-c', 'import feedparser']],
  perl: ['perl', ['-MXML::Feed', '-e1']],
  newsboat: ['newsboat', ['-v']],
};
const has = (tool) => spawnSync(...PROBES[tool], { stdio: 'ignore' }).status === 0;

if (!existsSync(path.join(here, 'node_modules'))) {
  const installed = spawnSync('npm', ['ci', '--prefer-offline'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (installed.status !== 0) process.exit(1);
}

const tally = { passed: 0, failed: 0, skipped: 0 };
const chosen =
  wanted.length === 0 ? CHECKS : [...CHECKS, ...LONG].filter(({ name }) => wanted.includes(name));
for (const { name, needs, file, args } of chosen) {
  const missing = needs.filter((tool) => !has(tool));
  if (missing.length > 0) {
    tally[process.env.CI ? 'failed' : 'skipped'] += 1;
    console.log(`- ${name}: left out, this machine has no ${missing.join(', ')}`);
    continue;
  }
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(here, file), ...args()], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  tally[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
console.log(`checks: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
