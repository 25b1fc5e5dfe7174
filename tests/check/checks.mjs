import { readdirSync } from 'node:fs';

/** The bundled publication's first book. */
const book = () => {
  const [first] = readdirSync('dist/epub')
    .filter((name) => name.endsWith('.epub'))
    .sort();
  return first === undefined ? [] : [`dist/epub/${first}`];
};
const none = () => [];

/** Every check: its name, the tools it needs beside Node, the file that runs it, and what that file is told. */
export const CHECKS = [
  { name: 'graph', needs: [], file: 'graph.mjs', args: none },
  { name: 'same-bytes', needs: [], file: 'same-bytes.mjs', args: none },
  { name: 'packed', needs: [], file: 'packed.mjs', args: none },
  { name: 'pages-valid', needs: ['java'], file: 'archive/nu.mjs', args: none },
  { name: 'pages-linked', needs: [], file: 'archive/links.mjs', args: none },
  { name: 'pages-cited', needs: [], file: 'archive/cite.mjs', args: none },
  { name: 'pages-read', needs: ['chromium'], file: 'archive/read.mjs', args: none },
  { name: 'pages-judged', needs: ['chromium'], file: 'archive/lighthouse.mjs', args: none },
  { name: 'pages-light', needs: ['chromium'], file: 'archive/weigh.mjs', args: none },
  { name: 'pages-accessible', needs: ['chromium'], file: 'archive/axe.mjs', args: none },
  { name: 'books-valid', needs: ['java'], file: 'book/whole.mjs', args: none },
  { name: 'books-compared', needs: [], file: 'book/tamper.mjs', args: none },
  { name: 'books-accessible', needs: ['chromium'], file: 'book/ace.mjs', args: none },
  { name: 'book-reads', needs: ['chromium'], file: 'book/reader.mjs', args: book },
  { name: 'feeds-valid', needs: ['jing'], file: 'feeds/conform.mjs', args: none },
  { name: 'feeds-judged', needs: ['jing'], file: 'feeds/strict.mjs', args: none },
  { name: 'feeds-read', needs: ['python', 'perl', 'newsboat'], file: 'feeds/interop.mjs', args: none },
  { name: 'catalogues-read', needs: [], file: 'feeds/interop-opds.mjs', args: none },
  { name: 'hostile', needs: ['chromium'], file: 'hostile/hostile.mjs', args: none },
  { name: 'hostile-valid', needs: ['java'], file: 'hostile/valid.mjs', args: none },
  { name: 'heavy', needs: [], file: 'hostile/load.mjs', args: none },
  { name: 'killed', needs: [], file: 'hostile/killed.mjs', args: () => ['6'] },
  { name: 'full-disk', needs: [], file: 'hostile/full.mjs', args: none },
  { name: 'terminal', needs: [], file: 'hostile/terminal.mjs', args: none },
];

/** Checks that take long, run when they are named. */
export const LONG = [
  { name: 'books-accessible-all', needs: ['chromium'], file: 'book/ace.mjs', args: () => ['--all'] },
  { name: 'hostile-all', needs: ['chromium'], file: 'hostile/hostile.mjs', args: () => ['--all'] },
  { name: 'hostile-all-valid', needs: ['java'], file: 'hostile/valid.mjs', args: () => ['--all'] },
  { name: 'heavy-all', needs: [], file: 'hostile/load.mjs', args: () => ['--all'] },
  {
    name: 'killed-all',
    needs: [],
    file: 'hostile/killed.mjs',
    args: () => [process.env.OFFPRINT_KILLS ?? '200'],
  },
  { name: 'full-disk-all', needs: [], file: 'hostile/full.mjs', args: () => ['--all'] },
  { name: 'fuzz-all', needs: [], file: 'hostile/fuzz-all.mjs', args: none },
];
