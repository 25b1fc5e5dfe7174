import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleCommand, folderWith, newFolder } from './command.ts';
import type { Command } from './command.ts';

let offprint: Command;
beforeAll(async () => {
  offprint = await bundleCommand();
}, 120_000);

const story = (seed: string): string =>
  Array.from({ length: 6 }, (_, at) => `The ${seed}${at} met the ${seed}${at + 1} by the ${seed}s.`).join(
    ' ',
  );
const article = (title: string): string => `# ${title}\n\n${story(title.toLowerCase())}\n`;

describe('a word that the command does not know', () => {
  test.each([
    [['biuld'], 'no such verb: biuld; did you mean build?'],
    [['build', '--onyl', 'html'], 'build has no option --onyl; did you mean --only?'],
    [['explain', '--hlep'], 'explain has no option --hlep; did you mean --help?'],
    [['export', '--colour'], 'export has no option --colour\n'],
  ])('%j is usage, with the one that was meant', (args, said) => {
    const { status, stderr } = offprint.run(args);
    expect(stderr).toContain(said);
    expect(status).toBe(2);
  });
});

test('every verb tells its options, asked either way', () => {
  for (const verb of ['build', 'export', 'explain', 'ping']) {
    const { status, stdout } = offprint.run([verb, '--help']);
    expect(stdout).toMatch(new RegExp(`^offprint ${verb} `));
    expect(offprint.run(['help', verb]).stdout).toBe(stdout);
    expect(status).toBe(0);
  }
  expect(offprint.run(['--version']).stdout).toBe('1.2.3\n');
});

describe('what cannot be done is said before anything is read or written', () => {
  test.each<[string, (folder: string) => readonly string[], string]>([
    ['a file for a folder', () => ['build', 'a.md'], 'build takes a folder, and a.md is a file'],
    ['an empty name', () => ['build', ''], 'an empty name is no place for build'],
    ['a day that is none', () => ['build', '--as-of', '2026-02-30'], '--as-of takes a day'],
    ['a selection by nothing known', () => ['build', '--select', 'colour:red'], '--select: cannot select by'],
    ['a title for nothing', () => ['build', '--title', 'T'], '--title names what --select chooses'],
    [
      'an output that is not ours',
      () => ['build', '--out', folderWith({ 'html/mine.txt': 'mine' })],
      'holds other things',
    ],
    [
      'a cache that is not ours',
      () => ['build', '--cache', folderWith({ 'packs/mine': 'mine', 'assets/aa/mine': 'mine' })],
      'holds other things',
    ],
    ['a folder to explain', (folder) => ['explain', folder], 'explain takes a file'],
    [
      'Markdown of two folders',
      () => ['export', '.', newFolder(), '--format', 'markdown', '--out', 'md'],
      'one folder',
    ],
    ['a folder for lines', () => ['export', '--out', 'md'], '--out goes with --format markdown'],
  ])('%s', (_, args, said) => {
    const folder = folderWith({ 'a.md': article('Heron') });
    const words = args(folder);
    const { status, stderr } = offprint.run(words, folder);
    expect(stderr).toContain(said);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

test('a place that nothing can be written to is said before the work, whichever option names it', () => {
  const folder = folderWith({ 'a.md': article('Heron') });
  for (const words of [
    ['build', '--out', 'a.md/x'],
    ['build', '--cache', 'a.md/x'],
    ['export', '--cache', 'a.md/x'],
    ['export', '--format', 'markdown', '--out', 'a.md'],
    ['explain', 'a.md', '--html', 'a.md/a.html'],
  ]) {
    const { status, stderr } = offprint.run(words, folder);
    expect(stderr).toContain('a.md is a file; name another place with --');
    expect(status).toBe(2);
  }
});

test('other people’s files in a folder named as the cache are never swept away', () => {
  const cache = folderWith({ 'packs/mine': 'mine', 'assets/aa/mine': 'mine' });
  offprint.run(['build', folderWith({ 'a.md': article('Heron') }), '--cache', cache]);
  for (const file of ['packs/mine', 'assets/aa/mine'])
    expect(readFileSync(path.join(cache, file), 'utf8')).toBe('mine');
});

test('a cache of one’s own is used again', () => {
  const [corpus, cache] = [folderWith({ 'a.md': article('Heron') }), path.join(newFolder(), 'cache')];
  const build = (): number | null =>
    offprint.run(['build', corpus, '--only', 'feeds', '--cache', cache]).status;
  expect(build()).toBe(0);
  expect(build()).toBe(0);
  expect(existsSync(path.join(corpus, '.offprint'))).toBe(false);
});

test('a build says what became of every article, and gives 1 when one was lost', () => {
  const corpus = folderWith({
    'a heron.md': article('Heron'),
    '“b”\n.txt': `Rowing\n\n${story('oar')}\n`,
    'copy of a heron.md': article('Heron'),
    'empty.txt': '',
    'notes.rtf': '{}',
  });
  const fine = offprint.run(['build', corpus, '--only', 'feeds']);
  expect(fine.stdout).toContain('4 articles in: 2 published, 1 copy, 1 skipped, 0 failed; 1 other file\n');
  expect(fine.stderr).toContain('it is a copy of “a heron.md”');
  expect(fine.status).toBe(0);
  const lost = offprint.run([
    'build',
    folderWith({ 'a.md': article('Heron'), 'b.txt': '\0\u0001\u0002'.repeat(999) }),
    '--only',
    'feeds',
  ]);
  expect(lost.stdout).toContain('1 published, 0 skipped, 1 failed');
  expect(lost.status).toBe(1);
});

test('a folder without an article is said to be one, once, and gives 1', () => {
  const { status, stdout, stderr } = offprint.run(['build', folderWith({ 'a.csv': '1,2' })]);
  expect(stdout).toMatch(/^0 articles in: .*; 1 other file\nNothing to publish in .*\. Put \.txt, /);
  expect(stderr).toBe('');
  expect(status).toBe(1);
});

test('--json is one object, and nothing else on standard output', () => {
  const { stdout } = offprint.run([
    'build',
    folderWith({ 'a.md': article('Heron') }),
    '--only',
    'feeds',
    '--json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ articles: { in: 1, published: 1 }, trees: [{ name: 'feeds' }] });
});

test('a reader that goes after the first line ends an export without a word', async () => {
  const files = Array.from(
    { length: 40 },
    (_, at) => [`${at}.md`, article(`Heron${at}`).repeat(200)] as const,
  );
  const corpus = folderWith(Object.fromEntries(files));
  const child = spawn(process.execPath, [...offprint.start, 'export', corpus]);
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  expect(said).not.toContain('EPIPE');
  expect(status).toBe(0);
});

describe('explain', () => {
  test('tells the fate of a file that is no article, once', () => {
    const { status, stdout, stderr } = offprint.run([
      'explain',
      path.join(folderWith({ 'a.md': '' }), 'a.md'),
    ]);
    expect(stdout).toBe('a.md: skipped: the file holds no word\n');
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('goes by what the build of the corpus keeps, and makes no such thing where there was none', () => {
    const corpus = folderWith({ 'a.md': article('Heron') });
    const explained = (): string => offprint.run(['explain', path.join(corpus, 'a.md')]).stdout;
    const before = explained();
    expect(before).toContain('title            Heron');
    expect(readdirSync(corpus)).toEqual(['a.md']);
    offprint.run(['build', corpus, '--only', 'feeds']);
    expect(explained()).toBe(before);
  });

  test('takes no folder for a corpus because of what lies in it by chance', () => {
    const above = folderWith({ '.offprint': 'x', 'b.md': article('Crane'), 'in/a.md': article('Heron') });
    const { stdout, status } = offprint.run(['explain', path.join(above, 'in/a.md')]);
    expect(stdout).toMatch(/^a\.md/);
    expect(status).toBe(0);
  });

  test('writes its sheet into a folder that was not there', () => {
    const corpus = folderWith({ 'a.md': article('Heron') });
    const { status } = offprint.run(['explain', 'a.md', '--html', 'sheets/a.html'], corpus);
    expect(status).toBe(0);
    expect(readFileSync(path.join(corpus, 'sheets/a.html'), 'utf8')).toContain('Heron');
  });
});
