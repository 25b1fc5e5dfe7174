import { writeTree } from '../../src/tree/write-tree.ts';

/** Publishes one edition after another at the folder it is given, until it is ended. Every file of an edition names it. */
const [out = '', first = '0'] = process.argv.slice(2);
const files = 120;
for (let edition = Number(first); ; edition += 1) {
  await writeTree({
    out,
    name: 'html',
    made: String(edition),
    files: () =>
      Array.from({ length: files }, (_, index) => {
        // Some files stay, so that there is something to take over; some are of one edition only.
        const path =
          index % 4 === 0
            ? `stays/${index}`
            : index % 4 === 1
              ? `of-${edition % 3}/${index}`
              : `changes/${index}`;
        const text = index % 4 === 0 ? 'stays' : `edition ${edition}`;
        return { path, key: text, data: () => text };
      }),
  });
  process.stdout.write(`${edition}\n`);
}
