// The same corpus gives the same bytes: twice, in another folder, time zone and locale, and as another machine would make
// it: another place for temporary files, another home, other rights on new files, one processor instead of all.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, differences, digests } from './clone.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-bytes-'));
const elsewhere = path.join(scratch, 'elsewhere');
const command = path.join(ROOT, 'apps/cli/bin/offprint.js');
const onOne = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

function build(name, { umask = 0o022, on = [], ...env }) {
  const corpus = path.join(scratch, name, 'a folder', 'corpus');
  cpSync(path.join(ROOT, 'corpus'), corpus, {
    recursive: true,
    filter: (file) => !/[\\/](\.offprint|\.turbo|dist|node_modules)$/.test(file),
  });
  const out = path.join(scratch, name, 'out');
  const [program, ...args] = [...on, process.execPath, command, 'build', corpus, '--out', out];
  const before = process.umask(umask);
  try {
    execFileSync(program, args, {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    process.umask(before);
  }
  return digests(out);
}

try {
  mkdirSync(elsewhere);
  const plain = build('one', { TZ: 'UTC', LC_ALL: 'C' });
  assert.ok(plain.size > 20, 'there is something to compare');
  for (const [index, machine] of [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Asia/Tokyo', LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' },
    {
      TZ: 'America/St_Johns',
      LC_ALL: 'tr_TR.UTF-8',
      TMPDIR: elsewhere,
      HOME: elsewhere,
      umask: 0o077,
      on: onOne,
    },
  ].entries()) {
    const other = build(`other ${index}`, machine);
    assert.deepEqual(differences(plain, other), [], `the same bytes with ${JSON.stringify(machine)}`);
  }
  console.log(
    `same bytes: ${plain.size} files, four builds${onOne.length === 0 ? '' : ', one on a single processor'}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
