import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts a worker that loops for ever, says its number, and is then ended without a chance to end it. */
const child = fork(join(import.meta.dirname, 'endless.js'), [String(process.pid), '4096', 'loop']);
child.on('message', () => {
  process.stdout.write(`${child.pid}\n`);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 300);
});
