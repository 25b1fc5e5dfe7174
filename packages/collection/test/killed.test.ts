import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { writeTree } from '../src/tree/write-tree.ts';
import { bundle, type Built } from './built/bundle.ts';
import { treeAt } from './built/tree-at.ts';

/** How often a process is killed; `OFFPRINT_KILLS=1000` for a long night. */
const KILLS = Number(process.env['OFFPRINT_KILLS'] ?? 40);
const SEED = Number(process.env['OFFPRINT_SEED'] ?? 7);

let built: Built;
beforeAll(async () => {
  built = await bundle();
});

/** The same points on every run: a linear congruential generator, Numerical Recipes' constants. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Starts a process and kills it after some milliseconds from its start, or from its first word. Gives its last whole line. */
function killedAfter(args: readonly string[], milliseconds: number, fromFirstWord: boolean): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '' && fromFirstWord) kill();
      said += text;
    });
    if (!fromFirstWord) kill();
    child.on('close', () => resolve(said.split('\n').at(-2) ?? ''));
  });
}

test(
  `killed at any of ${KILLS} moments, a tree is wholly one edition, and the next publication succeeds without help`,
  { timeout: 3_600_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-killed-'));
    const out = join(folder, 'html');
    const random = randoms(SEED);
    let edition = 1;
    let between = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const last = await killedAfter(
        [built.entry('editions'), out, String(edition)],
        60 * random.next().value,
        true,
      );
      edition = Math.max(edition, Number(last)) + 1;
      if (existsSync(out)) {
        const shown = new Set(
          Object.entries(treeAt(out, ['.offprint-tree'])).map(([path, text]) =>
            path.startsWith('stays/') ? 'stays' : text,
          ),
        );
        shown.delete('stays');
        expect([...shown]).toHaveLength(1);
        expect(Object.keys(treeAt(out, ['.offprint-tree']))).toHaveLength(120);
      } else {
        // Between the renames: the tree stands beside, and the next publication sets it in place.
        between += 1;
        expect(readdirSync(dirname(out)).filter((name) => name.includes('offprint-old'))).toHaveLength(1);
      }
    }
    await writeTree({
      out,
      name: 'html',
      made: 'last',
      files: () => [{ path: 'last', key: 'last', data: () => 'last' }],
    });
    expect(treeAt(out, ['.offprint-tree'])).toEqual({ last: 'last' });
    expect(readdirSync(folder)).toEqual(['html']);
    expect(between).toBeLessThan(KILLS / 4);
  },
);

const words = (index: number): string =>
  Array.from({ length: 40 }, (_, word) => `w${index}x${word}`).join(' ');

/** Clippings, all of them edited: everything is looked at. */
function editAll(corpus: string, edition: number): void {
  for (let index = 0; index < 12; index += 1)
    writeFileSync(
      join(corpus, `${index}.txt`),
      `A title of number ${index}\n\nThis is edition ${edition} of ${words(index)}.\n`,
    );
}

/** Markdown articles, of which one stays: some are edited, one comes, and that which came before goes. They are brought in alone. */
function editFew(corpus: string, edition: number): void {
  const own = `n${edition}.md`;
  if (edition === 0)
    writeFileSync(join(corpus, 'stays.md'), `# Title\n\nThis stays as it is: ${words(9)}.\n`);
  for (const name of readdirSync(corpus)) if (/^n\d+\.md$/.test(name)) rmSync(join(corpus, name));
  for (const [index, name] of ['0.md', '1.md', '2.md', '3.md', own].entries())
    writeFileSync(
      join(corpus, name),
      `# Title of ${name}\n\nThis is edition ${edition} of ${words(index)}.\n`,
    );
}

const STATE = ['brief.txt', 'marks.bin', 'signatures.bin', 'state.json', 'state.ndjson'];

test.each([
  ['that looks at everything', editAll, STATE],
  ['that brings in a few articles', editFew, [...STATE.slice(0, 2), 'patches.ndjson', ...STATE.slice(2)]],
] as const)(
  'killed at any moment from its start, a whole build %s leaves the old tree or the new one, and the next build is as if nothing had happened',
  { timeout: 3_600_000 },
  async (_which, editIn, left) => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-killed-'));
    const [corpus, out] = [join(folder, 'corpus'), join(folder, 'out')];
    mkdirSync(corpus);
    const random = randoms(SEED);
    const edit = (edition: number): void => editIn(corpus, edition);
    edit(0);
    const began = performance.now();
    await killedAfter([built.entry('once'), corpus, out], 600_000, false);
    const took = performance.now() - began;
    const editions = (): ReadonlySet<string> =>
      new Set(
        Object.values(treeAt(join(out, 'articles'))).flatMap((text) => /edition \d+/.exec(text)?.[0] ?? []),
      );
    expect(editions()).toEqual(new Set(['edition 0']));
    for (let kill = 1; kill <= Math.ceil(KILLS / 13); kill += 1) {
      edit(kill);
      await killedAfter([built.entry('once'), corpus, out], took * 1.1 * random.next().value, false);
      if (existsSync(out)) expect(editions().size).toBe(1);
    }
    for (const last of [999, 1000]) {
      edit(last);
      await killedAfter([built.entry('once'), corpus, out], 600_000, false);
      expect(editions()).toEqual(new Set([`edition ${last}`]));
    }
    const [again, fresh] = [join(folder, 'fresh-corpus'), join(folder, 'fresh-out')];
    mkdirSync(again);
    for (const [name, text] of Object.entries(treeAt(corpus, ['.offprint'])))
      writeFileSync(join(again, name), text, 'latin1');
    await killedAfter([built.entry('once'), again, fresh], 600_000, false);
    expect(treeAt(out, ['.offprint-tree'])).toEqual(treeAt(fresh, ['.offprint-tree']));
    const packs = (root: string): Readonly<Record<string, string>> => treeAt(join(root, '.offprint/packs'));
    expect(packs(corpus)).toEqual(packs(again));
    expect(readdirSync(join(corpus, '.offprint/cache')).sort()).toEqual(left);
  },
);
