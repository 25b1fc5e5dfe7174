/** Every check: its name, the tools it needs beside Node, the file that runs it. */
export const CHECKS = [
  { name: 'graph', needs: [], file: 'graph.mjs' },
  { name: 'same-bytes', needs: [], file: 'same-bytes.mjs' },
  { name: 'packed', needs: [], file: 'packed.mjs' },
];
