import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLANKED, LIKELY } from '../../src/html/judge/choose-body.ts';
import { blocksOf } from '../../src/html/blocks.ts';
import { featuresOf } from '../../src/html/judge/features.ts';
import { judge } from '../../src/html/judge/judge.ts';
import { MODEL } from '../../src/html/judge/model.ts';
import { askReadability } from '../../src/html/judge/readability.ts';
import { parsePage } from '../../src/html/page.ts';

const NODES = Buffer.from(MODEL.nodes, 'base64');

/** How likely a block is when every tree is asked. */
function askedToTheEnd(row: Float32Array): number {
  let odds = 0;
  let at = 0;
  const walk = (taken: boolean): void => {
    const ask = NODES.readUInt8(at);
    const value = NODES.readFloatLE(at + 1);
    at += 5;
    if (ask === 255) {
      if (taken) odds += value;
      return;
    }
    const left = (row[ask] ?? 0) <= value;
    walk(taken && left);
    walk(taken && !left);
  };
  for (let tree = 0; tree < MODEL.trees; tree++) walk(true);
  return 1 / (1 + Math.exp(-odds));
}

/** The rows of a small page: a menu, an article, its neighbours. */
function rowsOf(): readonly Float32Array[] {
  const words = 'The council of the port met on Monday, and nobody there knew why the ferries were late. ';
  const links = '<ul><li><a href="/a">Home</a></li><li><a href="/b">Ferries and trains</a></li></ul>';
  const page = parsePage(
    `<nav>${links}</nav><article><h1>Ferries were late</h1>${`<p>${words.repeat(4)}</p>`.repeat(4)}<h2>Why</h2><p>${words}</p></article><aside>${links}</aside>`,
  );
  const known = { titles: ['Ferries were late'], summaries: [], articleBody: undefined };
  const readable = askReadability(page, 'Ferries were late');
  return [...featuresOf({ ...known, readable, blocks: blocksOf(page.body).blocks }).values()];
}

test('a block is taken or left as if every tree had been asked', () => {
  const value = fc.oneof(fc.constantFrom(0, 1, -1), fc.double({ min: -50, max: 300, noNaN: true }));
  const row = fc.constantFrom(...rowsOf());
  const changes = fc.array(fc.tuple(fc.nat(MODEL.features - 1), value), { maxLength: 40 });
  const sides = new Set<string>();
  fc.assert(
    fc.property(row, changes, (plain, others) => {
      const changed = Float32Array.from(plain);
      for (const [feature, other] of others) changed[feature] = other;
      const [short, whole] = [judge(changed), askedToTheEnd(changed)];
      expect([short > LIKELY, short > FLANKED]).toEqual([whole > LIKELY, whole > FLANKED]);
      sides.add(`${whole > LIKELY} ${whole > FLANKED}`);
    }),
    { numRuns: 1000 },
  );
  // Blocks of either kind, and of the doubtful between them, were among these.
  expect(sides.size).toBe(3);
});
