// A corpus whose every article names its edition, and what a published library shows of it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './build-corpus.mjs';
import { unzip } from './unzip.mjs';

export const TREES = ['epub', 'html', 'feeds'];
const ARTICLES = 18;
const words = (index) =>
  Array.from({ length: 60 }, (_, word) => `w${index}x${(word * 7919) % 997}`).join(' ');

/** Writes every article of a corpus anew, so that a build has everything to do. */
export function writeEdition(corpus, edition) {
  mkdirSync(corpus, { recursive: true });
  writeFileSync(path.join(corpus, 'publication.yaml'), `title: All\nurl: https://a.test/\n`);
  for (let index = 0; index < ARTICLES; index += 1) {
    const said = `This is edition ${edition} of ${words(index)}.`;
    const [ending, text] = [
      ['txt', `A title of number ${index}\n\n${said}\n`],
      ['md', `# A title of number ${index}\n\n${said}\n`],
      [
        'html',
        `<!doctype html><title>A title of number ${index}</title><article><h1>A title of number ${index}</h1><p>${said}</p></article>`,
      ],
    ][index % 3];
    writeFileSync(path.join(corpus, `${index}.${ending}`), text);
  }
}

/**
 * Takes the folder of a library and gives what is wrong with its trees: a file that is not what the tree's manifest says, one that it
 * does not name, or articles of more than one edition; and the edition that each tree shows. A tree that is absent shows none.
 */
export function lookAt(out) {
  const faults = [];
  const editions = {};
  for (const tree of TREES) {
    const folder = path.join(out, tree);
    if (!existsSync(folder)) {
      // While a tree is changed, or between the two renames of a swap, it stands beside its place; before the first one there is nothing.
      const beside = existsSync(out)
        ? readdirSync(out).filter((name) => name === `.${tree}.offprint-old`)
        : [];
      editions[tree] = beside.length > 0 ? 'between' : 'absent';
      continue;
    }
    faults.push(...manifestFaults(folder).map((fault) => `${tree}: ${fault}`));
    const shown = new Set(textsOf(folder).flatMap((text) => text.match(/This is edition \d+/g) ?? []));
    if (shown.size !== 1) faults.push(`${tree}: shows ${[...shown].join(', ') || 'no edition'}`);
    editions[tree] = [...shown].join();
  }
  return { faults, editions };
}

function manifestFaults(folder) {
  const manifest = path.join(folder, '.offprint-tree');
  if (!existsSync(manifest)) return ['no manifest'];
  const named = new Map(
    readFileSync(manifest, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, digest, file] = /^([0-9a-f]{64}) \d+ [0-9a-f]+ (.+)$/.exec(line) ?? [];
        return file === undefined ? [] : [[file, digest]];
      }),
  );
  const found = filesUnder(folder).filter((file) => file !== '.offprint-tree');
  return [
    ...found.filter((file) => !named.has(file)).map((file) => `${file} is not named`),
    ...[...named].flatMap(([file, digest]) => {
      const full = path.join(folder, file);
      if (!existsSync(full)) return [`${file} is gone`];
      return createHash('sha256').update(readFileSync(full)).digest('hex') === digest
        ? []
        : [`${file} is not as written`];
    }),
  ];
}

function textsOf(folder) {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(path.join(folder, file));
    if (file.endsWith('.epub'))
      return [...unzip(bytes)]
        .filter(([name]) => name.endsWith('.xhtml'))
        .map(([, data]) => Buffer.from(data).toString());
    return /\.(?:html|xml|json|md)$/.test(file) ? [bytes.toString()] : [];
  });
}
