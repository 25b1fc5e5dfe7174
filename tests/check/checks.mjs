/** Every check: its name, the tools it needs beside Node, the file that runs it. */
export const CHECKS = [
  { name: 'graph', needs: [], file: 'graph.mjs' },
  { name: 'same-bytes', needs: [], file: 'same-bytes.mjs' },
  { name: 'packed', needs: [], file: 'packed.mjs' },
  { name: 'feeds', needs: ['jing'], file: 'feeds/conform.mjs' },
  { name: 'feed-readers', needs: ['python', 'perl', 'newsboat'], file: 'feeds/interop.mjs' },
  { name: 'catalogue-readers', needs: [], file: 'feeds/interop-opds.mjs' },
  { name: 'hostile', needs: ['chromium'], file: 'hostile/hostile.mjs' },
];
