import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITS } from './edits.mjs';
import { offprint, ours, putAside } from './peers.mjs';
import { row, run } from './row.mjs';
import { runMeasured } from './run-measured.mjs';

const EXTRACTOR = fileURLToPath(new URL('extractor/', import.meta.url));

/** How long the command takes to say what it can do, beside a Node that does nothing. */
export async function start(work, { pairs }) {
  const [mine, bare] = [[], []];
  for (let pair = 0; pair < pairs * 4; pair += 1) {
    mine.push((await runMeasured([...offprint(work), '--help'], { cwd: work })).cpu);
    bare.push((await runMeasured([process.execPath, '-e', '0'], { cwd: work })).cpu);
  }
  return { rows: [row('offprint --help', 'CPU s', mine, 'node -e 0', bare, 1.3)] };
}

/** Clippings: CPU seconds, and how many a CPU second. */
export async function clippings(work, { articles, pairs, tell }) {
  const me = ours(work, 'clippings', articles);
  const cpu = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    me.forget();
    cpu.push((await run(me)).cpu);
    tell(`clippings: ${cpu.at(-1).toFixed(2)} CPU s`);
  }
  putAside(me.folder, path.join(work, 'aside'));
  return {
    rows: [
      {
        ...row(`${articles.toLocaleString('en')} clippings, full build`, 'CPU s', cpu, '', []),
        most: (20 * articles) / 10_000,
      },
    ],
  };
}

/** Saved pages beside the extractor alone. */
export async function pages(work, { articles, pairs, tell }) {
  const me = ours(work, 'pages', articles);
  const [mine, theirs] = [[], []];
  const installed = existsSync(path.join(EXTRACTOR, 'node_modules/linkedom'));
  if (!installed)
    tell('the extractor is not installed (npm ci --prefix tests/bench/extractor): its column stays empty');
  for (let pair = 0; pair < pairs; pair += 1) {
    me.forget();
    mine.push((await run(me)).cpu);
    if (installed)
      theirs.push(
        (
          await runMeasured([process.execPath, path.join(EXTRACTOR, 'extract.mjs'), me.content], {
            cwd: work,
          })
        ).cpu,
      );
  }
  putAside(me.folder, path.join(work, 'aside'));
  return {
    rows: [
      row(
        `${articles.toLocaleString('en')} saved pages, full build`,
        'CPU s',
        mine,
        'Readability on linkedom',
        theirs,
        1.1,
      ),
    ],
  };
}

/** All outputs, with search, beside the archive alone. */
export async function outputs(work, { articles, pairs }) {
  const all = ours(work, 'markdown', articles, []);
  const html = { ...all, command: [...all.command, '--only', 'html'] };
  const [mine, alone] = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [one, into] of [
      [all, mine],
      [html, alone],
    ]) {
      one.forget();
      into.push((await run(one)).cpu);
    }
  }
  putAside(all.folder, path.join(work, 'aside'));
  return {
    rows: [
      row(
        `${articles.toLocaleString('en')} Markdown, all outputs`,
        'CPU s',
        mine,
        'the archive alone',
        alone,
        1.6,
      ),
    ],
  };
}

/** Once: a large corpus beside one of `articles`; a million clippings make feeds and catalogue only. */
export async function large(work, { articles, count, form, tell }) {
  const options = form === 'clippings' ? ['--only', 'feeds'] : undefined;
  const steps = [
    ['full build', () => undefined],
    ['nothing changed', () => undefined],
    ...(form === 'markdown' ? [['one title changed', EDITS['one title changed']]] : []),
  ];
  const rows = [];
  const of = new Map();
  for (const size of [articles, count]) {
    tell(`${size} ${form}: making the corpus`);
    const me = ours(work, form, size, options);
    const named = `${size.toLocaleString('en')} ${form}`;
    for (const [name, before] of steps) {
      before(me.content);
      const { cpu, wall, mb } = await run(me, { memory: true });
      tell(`${size} ${form}, ${name}: ${cpu.toFixed(1)} CPU s, ${wall.toFixed(0)} s, ${mb.toFixed(0)} MB`);
      if (size === articles) of.set(name, cpu);
      else {
        const [theirs, bar] = [`${articles.toLocaleString('en')}`, (12 * size) / 10 / articles];
        rows.push(row(`${named}, ${name}`, 'CPU s', [cpu], theirs, [of.get(name)], bar), {
          ...row(`${named}, ${name}, memory of all processes`, 'MB', [mb], '', []),
          ...(form === 'markdown' ? { most: (1200 * size) / 100_000 } : {}),
        });
      }
    }
    if (size === count) {
      const { folder, entries } = fullest([me.content, me.out]);
      tell(`fullest folder: ${path.relative(me.folder, folder)}, ${entries} entries`);
      rows.push({ ...row(`${named}, the fullest folder`, 'entries', [entries], '', []), most: 10_000 });
    }
    rmSync(me.folder, { recursive: true, force: true });
  }
  return { rows };
}

/** Of all folders below some, those of the collection too, the one with most entries. */
function fullest(folders) {
  let most = { folder: '', entries: 0 };
  for (const queue = [...folders]; queue.length > 0;) {
    const folder = queue.pop();
    const inside = readdirSync(folder, { withFileTypes: true });
    if (inside.length > most.entries) most = { folder, entries: inside.length };
    for (const entry of inside) if (entry.isDirectory()) queue.push(path.join(folder, entry.name));
  }
  return most;
}
