// The task graph's promises, shown by runs in a clone: what an edit makes run again, and what it does not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cloneHouse, differences, digests } from './clone.mjs';

const house = cloneHouse();
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', CI: '' };

/** Runs the renders; gives the tasks that really ran, and what the whole command took in milliseconds. */
function render() {
  const began = performance.now();
  execFileSync('npx', ['turbo', 'run', 'render', '--summarize', '--output-logs=errors-only'], {
    cwd: house,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const took = performance.now() - began;
  const runs = path.join(house, '.turbo', 'runs');
  const [newest] = readdirSync(runs).sort().reverse();
  const summary = JSON.parse(readFileSync(path.join(runs, newest), 'utf8'));
  rmSync(runs, { recursive: true });
  const ran = summary.tasks.filter(
    (task) => task.command !== '<NONEXISTENT>' && task.cache.status === 'MISS',
  );
  return { ran: ran.map((task) => task.taskId).sort(), took };
}

const RENDERS = ['@offprint/epub#render', '@offprint/feeds#render', '@offprint/html#render'];
const dist = path.join(house, 'dist');
const article = path.join(
  house,
  'corpus/articles',
  readdirSync(path.join(house, 'corpus/articles'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()[0],
);
const before = readFileSync(article, 'utf8');

try {
  const first = render();
  assert.ok(first.ran.includes('@offprint/article#build'), 'a first run compiles');
  const built = digests(dist);

  const again = render();
  assert.deepEqual(again.ran, [], 'nothing edited reruns nothing');

  appendFileSync(article, '\nA sentence more, for the check.\n');
  assert.deepEqual(
    render().ran,
    ['@offprint/corpus#normalise', ...RENDERS],
    'an edited article compiles nothing',
  );
  assert.notDeepEqual(digests(dist), built);

  writeFileSync(article, before);
  rmSync(dist, { recursive: true });
  assert.deepEqual(render().ran, [], 'what was built once comes from the cache');
  assert.deepEqual(differences(digests(dist), built), [], 'a restored cache gives the same bytes as a build');

  const build = () => execFileSync('npm', ['run', '--silent', 'build'], { cwd: house, env, stdio: 'ignore' });
  rmSync(article);
  build();
  const without = digests(dist);
  const gone = [...built.keys()].filter((name) => !without.has(name));
  assert.ok(
    gone.some((name) => name.startsWith('./html/')),
    'a deleted article takes its page along',
  );
  writeFileSync(article, before);
  build();
  assert.deepEqual(differences(digests(dist), built), [], 'an article that comes back brings all of it back');
  rmSync(article);
  build();
  assert.deepEqual(
    differences(digests(dist), without),
    [],
    'nor does a restored cache leave a file of it behind',
  );
  writeFileSync(article, before);
  build();

  const code = path.join(house, 'apps/html/src/cli.ts');
  appendFileSync(code, '\n// A line more, for the check.\n');
  assert.deepEqual(
    render().ran,
    ['@offprint/html#build', '@offprint/html#render'],
    'an edit of one app is that app’s',
  );
  // The manifest names the code that made a tree; the tree itself is the same.
  const changed = differences(digests(dist), built).filter((name) => !name.endsWith('/.offprint-tree'));
  assert.deepEqual(changed, [], 'and the same code gives the same bytes');

  assert.ok(existsSync(path.join(dist, 'feeds/feed.json')));
  console.log(
    `graph: first run ${first.ran.length} tasks; nothing edited 0 tasks in ${Math.round(again.took)} ms`,
  );
} finally {
  rmSync(house, { recursive: true, force: true });
}
