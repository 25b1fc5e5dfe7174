import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeHead, type StateHead } from '../src/cache/state.ts';
import { listingOf } from '../src/corpus/listing.ts';
import { walkCorpus } from '../src/corpus/walk.ts';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { publish } from '../src/publish.ts';
import { plainPublisher } from './built/plain-publisher.ts';
import { treeAt } from './built/tree-at.ts';

interface Place {
  readonly corpus: string;
  readonly out: string;
}

function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-incremental-'));
  const place = { corpus: join(folder, 'corpus'), out: join(folder, 'out') };
  mkdirSync(place.corpus);
  return place;
}

/** Brings a place up to date, with so many articles held in memory, and gives how many were set. */
async function update({ corpus, out }: Place, held?: number): Promise<number> {
  const collection = await normaliseCorpus({ corpus, ...(held === undefined ? {} : { held }) });
  await publish(plainPublisher, { collection, out });
  return collection.summary.set;
}

function write({ corpus }: Place, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(corpus, file)), { recursive: true });
  writeFileSync(join(corpus, file), content);
}

/** The collection but for what only makes the next build fast, and the tree. */
function bytesOf({ corpus, out }: Place): unknown {
  return { collection: treeAt(join(corpus, '.offprint'), ['cache', 'lock']), tree: treeAt(out) };
}

/** A PNG of one pixel, its last bytes telling one from another. */
function png(width: number): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  head.writeUInt32BE(width, 16);
  return head;
}

const STORIES = [
  'The river rose again on Monday and the ferry stopped running before noon, said the harbour master, who has kept the log for thirty years.',
  'Every school in the district counted its desks this spring, and the sum is short by four hundred and twelve, the council heard on Thursday.',
  'Farmers upstream have asked for the sluice to be opened one hour earlier, since salt water now reaches the lower fields by evening.',
];
const FILES = ['a.md', 'b.md', 'c/d.md', 'e.txt', 'f.txt'];

const edit = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    file: fc.constantFrom(...FILES),
    story: fc.nat(2),
    tail: fc.nat(3),
    draft: fc.boolean(),
    date: fc.constantFrom('', '2018-01-19', '2020-05-01'),
    link: fc.constantFrom('', ...FILES),
    picture: fc.constantFrom('', 'p.png', 'c/q.png'),
  }),
  fc.record({
    does: fc.constant('delete' as const),
    file: fc.constantFrom(...FILES, 'p.png', 'c/q.png', 'publication.yaml'),
  }),
  fc.record({
    does: fc.constant('rename' as const),
    file: fc.constantFrom(...FILES),
    to: fc.constantFrom(...FILES, 'g.md'),
  }),
  fc.record({
    does: fc.constant('picture' as const),
    file: fc.constantFrom('p.png', 'c/q.png'),
    width: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    does: fc.constant('settings' as const),
    title: fc.constantFrom('One', 'Two'),
    language: fc.constantFrom('en', 'fr'),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(place: Place, one: Edit): void {
  const at = (file: string): string => join(place.corpus, file);
  const isThere = (file: string): boolean => statSync(at(file), { throwIfNoEntry: false }) !== undefined;
  if (one.does === 'write') {
    const body = `${STORIES[one.story] ?? ''} ${'It went on. '.repeat(one.tail)}`;
    const link =
      one.link === '' ? '' : `\n\nSee [there](${one.file.startsWith('c/') ? '../' : ''}${one.link}).`;
    const picture =
      one.picture === '' ? '' : `\n\n![A picture](${one.file.startsWith('c/') ? '../' : ''}${one.picture})`;
    const matter = `---\ntitle: Story ${one.story}\n${one.date === '' ? '' : `date: ${one.date}\n`}${one.draft ? 'draft: true\n' : ''}---\n\n`;
    write(
      place,
      one.file,
      one.file.endsWith('.txt')
        ? `A clipping ${one.story}\n\n${one.date}\n\n${body}\n`
        : `${matter}${body}${link}${picture}\n`,
    );
  } else if (one.does === 'delete') {
    rmSync(at(one.file), { force: true });
  } else if (one.does === 'rename') {
    if (isThere(one.file)) renameSync(at(one.file), at(one.to));
  } else if (one.does === 'picture') {
    write(place, one.file, png(one.width));
  } else {
    write(place, 'publication.yaml', `title: ${one.title}\nlanguage: ${one.language}\n`);
  }
}

test(
  'after any sequence of edits, with a build after each few, collection and tree are those of a first build, byte for byte',
  { timeout: 600_000 },
  async () => {
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rounds, fc.constantFrom(0, 2, undefined), async (sequence, held) => {
        const [step, fresh] = [newPlace(), newPlace()];
        mkdirSync(join(step.corpus, 'c'));
        mkdirSync(join(fresh.corpus, 'c'));
        for (const edits of sequence) {
          for (const one of edits) apply(step, one);
          await update(step, held);
        }
        for (const [file, text] of Object.entries(treeAt(step.corpus, ['.offprint'])))
          write(fresh, file, Buffer.from(text, 'latin1'));
        await update(fresh);
        expect(bytesOf(step)).toEqual(bytesOf(fresh));
        expect(await update(step, held)).toBe(0);
      }),
      { numRuns: Number(process.env['OFFPRINT_RUNS'] ?? 40) },
    );
  },
);

test('an edit that keeps the size of a file and even its time is seen', async () => {
  const place = newPlace();
  write(place, 'a.txt', 'A title\n\nThe bridge is open, the mayor said.\n');
  await update(place);
  const before = statSync(join(place.corpus, 'a.txt'));
  write(place, 'a.txt', 'A title\n\nThe bridge is shut, the mayor said.\n');
  utimesSync(join(place.corpus, 'a.txt'), before.atime, before.mtime);
  expect(await update(place)).toBe(1);
  expect(JSON.stringify(bytesOf(place))).toContain('is shut');
});

test('an edited article is set anew, and no other', async () => {
  const place = newPlace();
  for (const [index, story] of STORIES.entries())
    write(place, `${index}.md`, `# Story ${index}\n\n${story}\n`);
  expect(await update(place)).toBe(3);
  write(place, '1.md', `# Story 1\n\n${STORIES[1] ?? ''} Edited.\n`);
  expect(await update(place)).toBe(1);
  expect(await update(place)).toBe(0);
});

test('an edit of the same size that a coarse clock does not show is seen', async () => {
  const place = newPlace();
  for (const [index, story] of STORIES.entries())
    write(place, `${index}.md`, `# Story ${index}\n\n${story}\n`);
  await update(place);
  write(place, '1.md', `# Story 1\n\n${(STORIES[1] ?? '').replace('desks', 'seats')}\n`);
  // What a disk would say whose clock did not tick between the look at the file and the edit.
  const folder = join(place.corpus, '.offprint');
  const root = realpathSync(place.corpus);
  const path = join(folder, 'cache/state.json');
  const [, text = ''] = /^\S+ (.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
  const head: StateHead = JSON.parse(text);
  writeHead(folder, { ...head, listing: listingOf(root, walkCorpus(root, new Set([folder]))) });
  expect(await update(place)).toBe(1);
  expect(await update(place)).toBe(0);
});

test('a picture that appears, changes or goes is seen by the article that shows it, and by no other', async () => {
  const place = newPlace();
  write(place, 'a.md', `# With\n\n${STORIES[0] ?? ''}\n\n![A river](river.png)\n`);
  write(place, 'b.md', `# Without\n\n${STORIES[1] ?? ''}\n`);
  await update(place);
  for (const change of [
    () => write(place, 'river.png', png(2)),
    () => write(place, 'river.png', png(3)),
    () => rmSync(join(place.corpus, 'river.png')),
  ]) {
    change();
    expect(await update(place)).toBe(1);
  }
});

test('a corpus that was copied elsewhere with its collection is not set anew, though every file has new times', async () => {
  const [from, to] = [newPlace(), newPlace()];
  for (const [index, story] of STORIES.entries())
    write(from, `${index}.md`, `# Story ${index}\n\n${story}\n`);
  await update(from);
  for (const [file, text] of Object.entries(treeAt(from.corpus)))
    write(to, file, Buffer.from(text, 'latin1'));
  expect(await update(to)).toBe(0);
  expect(bytesOf(to)).toEqual(bytesOf(from));
});

test.each([
  'catalogue.ndjson',
  'ledger.json',
  'messages.ndjson',
  'cache/state.ndjson',
  'cache/state.json',
  'cache/brief.txt',
  'cache/marks.bin',
  'cache/signatures.bin',
  'packs',
  'assets',
])('a collection whose %s was cut off, changed or deleted is mended by the next build', async (name) => {
  const [place, fresh] = [newPlace(), newPlace()];
  for (const one of [place, fresh]) {
    write(one, 'a.md', `# With\n\n${STORIES[0] ?? ''}\n\n![A river](river.png) ![gone](gone.png)\n`);
    write(one, 'b.md', `# Without\n\n${STORIES[1] ?? ''}\n`);
    write(one, 'river.png', png(2));
  }
  await update(fresh);
  const harms: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, ''),
    (path) => rmSync(path),
    (path) => {
      const text = treeAt(dirname(path))[path.slice(dirname(path).length + 1)] ?? '';
      writeFileSync(
        path,
        text.slice(0, -9) +
          String.fromCharCode((text.charCodeAt(text.length - 9) ^ 1) & 255) +
          text.slice(-8),
        'latin1',
      );
    },
  ];
  for (const harm of harms) {
    await update(place);
    const folder = join(place.corpus, '.offprint');
    const hurt = Object.keys(treeAt(folder)).filter((file) => file.startsWith(name));
    expect(hurt).not.toEqual([]);
    for (const file of hurt) harm(join(folder, file));
    await update(place);
    expect(bytesOf(place)).toEqual(bytesOf(fresh));
  }
});

test('a copy is published with its picture when the article it was a copy of goes', async () => {
  const place = newPlace();
  write(place, 'p.png', png(1));
  write(place, 'a.md', `# Story\n\n${STORIES[0] ?? ''}\n\n![A picture](p.png)\n`);
  await update(place);
  write(place, 'e.txt', `Story\n\n2020-05-01\n\n${STORIES[0] ?? ''}\n`);
  await update(place);
  rmSync(join(place.corpus, 'e.txt'));
  await update(place);
  const collection = await normaliseCorpus({ corpus: place.corpus });
  const [sha256 = ''] = collection.catalogue.flatMap((entry) => entry.assets.map(({ sha256: sha }) => sha));
  expect(Buffer.from(await collection.asset(sha256)).equals(Buffer.from(png(1)))).toBe(true);
});
