import path from 'node:path';
import { EDITS } from './edits.mjs';
import { ours, pagesOf, peers, putAside } from './peers.mjs';
import { row, run } from './row.mjs';

/** What each row may be at most, as a part of the peer's CPU time or memory. */
const BARS = {
  full: { Hugo: 0.75, Eleventy: 0.6 },
  wall: { Hugo: 0.6 },
  memory: { Hugo: 0.35 },
  'nothing changed': { Hugo: 0.05 },
  'one body changed': { Hugo: 0.08 },
};
const EDIT_BAR = { Hugo: 0.15 };

/** Offprint beside Hugo and Eleventy on Markdown: full builds and, with `edits`, what one edit costs. Hugo and Eleventy build all again. */
export async function beside(work, { articles, pairs, tell, edits }) {
  const me = ours(work, 'markdown', articles);
  const others = peers(work, articles, tell);
  const cpu = new Map([me, ...others].map((one) => [one.name, []]));
  const wall = new Map([me, ...others].map((one) => [one.name, []]));
  const after = new Map(Object.keys(EDITS).map((name) => [name, []]));
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? [me, ...others] : [...others, me];
    for (const one of order) {
      one.forget();
      const full = await run(one);
      cpu.get(one.name).push(full.cpu);
      wall.get(one.name).push(full.wall);
      tell(`${articles}, pair ${pair + 1}: ${one.name} ${full.cpu.toFixed(2)} CPU s`);
    }
    if (!edits) continue;
    for (const [name, edit] of Object.entries(EDITS)) {
      edit(me.content);
      after.get(name).push((await run(me)).cpu);
    }
  }
  const counts = [me, ...others].map((one) => ({ name: one.name, ...pagesOf(one, articles) }));
  const label = `${articles.toLocaleString('en')} Markdown`;
  const rows = others.flatMap((other) => [
    row(
      `${label}, full build`,
      'CPU s',
      cpu.get(me.name),
      other.name,
      cpu.get(other.name),
      articles === 1000 ? (other.name === 'Hugo' ? 1.5 : undefined) : BARS.full[other.name],
    ),
    ...(edits
      ? [
          row(
            `${label}, full build, wall clock`,
            's',
            wall.get(me.name),
            other.name,
            wall.get(other.name),
            BARS.wall[other.name],
          ),
        ]
      : []),
  ]);
  const [hugo] = others;
  if (edits && hugo !== undefined) {
    for (const [name, mine] of after)
      rows.push(
        row(
          `${label}, ${name}`,
          'CPU s',
          mine,
          hugo.name,
          cpu.get(hugo.name),
          (BARS[name] ?? EDIT_BAR)[hugo.name],
        ),
      );
    const held = new Map();
    for (const one of [me, ...others]) {
      one.forget();
      held.set(one.name, [(await run(one, { memory: true })).mb]);
    }
    for (const other of others)
      rows.push(
        row(
          `${label}, full build, memory of all processes`,
          'MB',
          held.get(me.name),
          other.name,
          held.get(other.name),
          BARS.memory[other.name],
        ),
      );
  }
  for (const one of [me, ...others]) putAside(one.folder, path.join(work, 'aside'));
  return { rows, counts, versions: [me, ...others].map(({ name, version }) => `${name} ${version}`) };
}
