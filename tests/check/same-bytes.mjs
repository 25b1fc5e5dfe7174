// The same corpus gives the same bytes: twice, in another folder, another time zone, another locale, another order.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, differences, digests } from './clone.mjs';

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-bytes-'));
const command = path.join(ROOT, 'apps/cli/bin/offprint.js');

function build(name, env) {
  const corpus = path.join(scratch, name, 'a folder', 'corpus');
  cpSync(path.join(ROOT, 'corpus'), corpus, {
    recursive: true,
    filter: (file) => !/[\\/](\.offprint|\.turbo|dist|node_modules)$/.test(file),
  });
  const out = path.join(scratch, name, 'out');
  execFileSync(process.execPath, [command, 'build', corpus, '--out', out], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return digests(out);
}

try {
  const plain = build('one', { TZ: 'UTC', LC_ALL: 'C' });
  assert.ok(plain.size > 20, 'there is something to compare');
  for (const env of [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Asia/Tokyo', LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', TMPDIR: scratch },
  ]) {
    const name = `other-${env.TZ.replace(/\W/g, '-')}`;
    assert.deepEqual(differences(plain, build(name, env)), [], `the same bytes with ${JSON.stringify(env)}`);
  }
  console.log(`same bytes: ${plain.size} files, four builds`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
