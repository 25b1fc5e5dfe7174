import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from './make-corpus.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const COMMAND = path.join(HERE, '../../apps/cli');
const ELEVENTY = path.join(HERE, 'eleventy/node_modules/@11ty/eleventy');

/** The command as it is published: bundled, behind its own door. */
export function offprint(work) {
  if (!existsSync(path.join(COMMAND, 'bundle/dist/code/main.js')))
    throw new Error('npm run bundle makes the command that is measured');
  // A copy without what the compiler made, which would be run first.
  const packed = path.join(work, 'packed');
  if (!existsSync(packed)) {
    cpSync(path.join(COMMAND, 'bin'), path.join(packed, 'bin'), { recursive: true });
    symlinkSync(path.join(COMMAND, 'bundle'), path.join(packed, 'bundle'));
  }
  return [process.execPath, path.join(packed, 'bin/offprint.js')];
}

/**
 * Takes a file or folder out of the way of what is measured next, and leaves it: ext4 makes files four times slower, on both sides but
 * not alike, for minutes after as many were deleted. The benchmark deletes all at its end.
 */
export function putAside(place, aside) {
  if (!existsSync(place)) return;
  mkdirSync(aside, { recursive: true });
  renameSync(place, path.join(aside, String(readdirSync(aside).length)));
}

/** A maker of archives: where its corpus and its pages stand, how it builds, how it starts anew. */
function maker(name, version, folder, { content, out, command, forget }) {
  return {
    name,
    version,
    folder,
    content: path.join(folder, content),
    out: path.join(folder, out),
    command,
    forget: () => {
      for (const one of forget) putAside(path.join(folder, one), `${folder}.aside`);
    },
  };
}

/** Takes a folder, a form and a count, and makes Offprint's corpus there. */
export function ours(work, form, count, options = ['--only', 'html', '--no-search']) {
  const folder = path.join(work, `offprint-${form}-${count}`);
  makeCorpus(form, count, path.join(folder, 'content'));
  return maker('Offprint', version(offprint(work)), folder, {
    content: 'content',
    out: 'out',
    command: [...offprint(work), 'build', 'content', '--out', 'out', ...options],
    forget: ['out', 'content/.offprint'],
  });
}

/** Takes a folder and a count and makes the same corpus for each peer that is on this machine; tells of those that are not. */
export function peers(work, count, tell) {
  const found = [];
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (hugo.status === 0) {
    const folder = path.join(work, `hugo-${count}`);
    cpSync(path.join(HERE, 'hugo'), folder, { recursive: true });
    makeCorpus('markdown', count, path.join(folder, 'content'));
    found.push(
      maker('Hugo', /v[\d.]+/.exec(hugo.stdout)?.[0] ?? '', folder, {
        content: 'content',
        out: 'out',
        command: ['hugo', '--quiet', '-d', 'out'],
        forget: ['out', 'resources', '.hugo_build.lock'],
      }),
    );
  } else tell('hugo is not on this machine: its columns stay empty');
  if (existsSync(ELEVENTY)) {
    const folder = path.join(work, `eleventy-${count}`);
    mkdirSync(folder, { recursive: true });
    for (const part of ['includes', 'eleventy.config.mjs'])
      cpSync(path.join(HERE, 'eleventy', part), path.join(folder, part), { recursive: true });
    makeCorpus('markdown', count, path.join(folder, 'content'));
    cpSync(path.join(HERE, 'eleventy/lists.njk'), path.join(folder, 'content/lists.njk'));
    const { version: number } = JSON.parse(readFileSync(path.join(ELEVENTY, 'package.json'), 'utf8'));
    found.push(
      maker('Eleventy', `v${number}`, folder, {
        content: 'content',
        out: 'out',
        command: [process.execPath, path.join(ELEVENTY, 'cmd.cjs'), '--config=eleventy.config.mjs'],
        forget: ['out'],
      }),
    );
  } else tell('Eleventy is not installed (npm ci --prefix tests/bench/eleventy): its columns stay empty');
  return found;
}

function version([command, ...args]) {
  return `v${spawnSync(command, [...args, '--version'], { encoding: 'utf8' }).stdout.trim()}`;
}

/** How many pages a maker made: of articles, known by their numbered titles, and in all. Throws when an article has none. */
export function pagesOf(one, count) {
  const files = readdirSync(one.out, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  const titled = new Set();
  for (const file of pages) {
    const number = /<h1[^>]*>(?:[^<\s]+ ){6,}(\d+)<\/h1>/.exec(
      readFileSync(path.join(one.out, file), 'utf8'),
    )?.[1];
    if (number !== undefined) titled.add(number);
  }
  if (titled.size !== count)
    throw new Error(`${one.name} made pages of ${titled.size} articles, and not of ${count}`);
  return { articles: titled.size, pages: pages.length, files: files.length };
}
