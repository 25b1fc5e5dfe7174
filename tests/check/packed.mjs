// The command as a stranger gets it: packed, installed from its tarball in an empty folder, run on a mess of files.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit } from './audit.mjs';
import { ROOT } from './clone.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-packed-'));
const quiet = { stdio: ['ignore', 'pipe', 'inherit'] };
try {
  execFileSync('npm', ['run', '--silent', 'bundle'], { cwd: ROOT, ...quiet });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', scratch], {
    cwd: path.join(ROOT, 'apps/cli'),
    ...quiet,
  });
  const [tarball] = execFileSync('ls', { cwd: scratch }).toString().split('\n');
  const home = path.join(scratch, 'home');
  mkdirSync(path.join(home, 'mess'), { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{}');
  execFileSync('npm', ['i', '--prefer-offline', '--no-audit', '--no-fund', path.join(scratch, tarball)], {
    cwd: home,
    ...quiet,
  });

  writeFileSync(
    path.join(home, 'mess/a.txt'),
    'Harbour board votes to keep the night ferry\n\nPORT ANNE (CNS) - The board voted on Monday to keep the night ferry until the spring.\n\nThe vote was seven to two, the chair said after the meeting.\n',
  );
  writeFileSync(
    path.join(home, 'mess/b.md'),
    '---\ntitle: A second article\ndate: 2024-03-02\n---\n\nIt has one paragraph, and it is enough.\n',
  );
  writeFileSync(path.join(home, 'mess/c.dat'), 'no article');
  const run = (...args) => spawnSync('npx', ['offprint', ...args], { cwd: home, encoding: 'utf8' });

  const built = run('build', 'mess');
  assert.equal(built.status, 0, built.stderr);
  for (const file of ['html/index.html', 'feeds/feed.json', 'feeds/atom.xml', 'feeds/rss.xml'])
    assert.ok(existsSync(path.join(home, 'mess/dist', file)), file);
  const lines = run('export', 'mess')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ file }) => file).sort(), ['a.txt', 'b.md']);
  assert.equal(run('build', 'nowhere').status, 2);
  mkdirSync(path.join(home, 'empty'));
  assert.equal(run('build', 'empty').status, 1);
  assert.equal(run('explain', 'mess/a.txt').status, 0);
  // What the engine made of the code costs only time where it is damaged or gone.
  const code = path.join(home, 'node_modules/offprint/bundle/dist/code');
  const said = run('export', 'mess').stdout;
  for (const script of ['run.cjs', 'worker.cjs'])
    writeFileSync(path.join(code, `${script}.cache`), 'damaged');
  assert.equal(run('export', 'mess').stdout, said);
  for (const script of ['run.cjs', 'worker.cjs']) rmSync(path.join(code, `${script}.cache`));
  assert.equal(run('export', 'mess').stdout, said);
  const weight = readFileSync(path.join(scratch, tarball)).length;
  console.log(`what a user installs: ${audit(home)}; the house: ${audit(ROOT)}`);
  console.log(`packed: ${Math.round(weight / 1024)} kB, runs by itself`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
