import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { formatOf, readerFor } from '@offprint/parse';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '../src/index.ts';
import { label } from '../src/label.ts';
import { RULES } from '../src/rules/index.ts';
import { clippings } from './any-clipping.ts';
import { loadDetector } from './load-detector.ts';
import { surroundings } from './surroundings.ts';

const ROOT = fileURLToPath(new URL('fixtures/', import.meta.url));
/** Files that a reader refuses have no rules to pass. */
const cases = readdirSync(ROOT)
  .flatMap((rule) => readdirSync(ROOT + rule).map((name) => `${rule}/${name}`))
  .filter((name) => !readFileSync(`${ROOT}${name}/out.json`, 'utf8').startsWith('{\n  "refused"'));

async function caseIn(folder: string): Promise<Work> {
  const file = readdirSync(folder).find((name) => name.startsWith('in.')) ?? '';
  return workOn(file, readFileSync(`${folder}/${file}`));
}

async function workOn(file: string, bytes: Uint8Array): Promise<Work> {
  const vfile = new VFile({ path: file });
  const format = formatOf(file) ?? 'text';
  const draft = await (await readerFor(format))({ file, bytes }, vfile);
  return {
    draft,
    around: surroundings(),
    vfile,
    tree: structuredClone(draft.body),
    matter: { file },
    evidence: [],
    spans: [...draft.spans],
    assets: new Map(),
  };
}

/** The first rule that does more when it is done again, and what it does. */
function undone(work: Work): unknown {
  label(work);
  for (const rule of RULES) {
    rule(work);
    const { tree, matter, spans } = structuredClone({
      tree: work.tree,
      matter: work.matter,
      spans: work.spans,
    });
    rule(work);
    const again = { tree: work.tree, matter: work.matter, spans: work.spans };
    if (!isDeepStrictEqual(again, { tree, matter, spans })) return { rule: rule.name, ...again };
  }
  return undefined;
}

beforeAll(loadDetector);

describe('a rule that has passed changes nothing more', () => {
  it.each(cases)('%s', async (name) => {
    expect(undone(await caseIn(ROOT + name))).toBeUndefined();
  });

  it('of any clipping', async () => {
    const prose = [
      'The town council voted on Tuesday to repair the old stone bridge over the river Lenn, after a winter of rain.',
      'Engineers told the council that the work would take eleven months, and that buses would have to use the ford.',
    ];
    await fc.assert(
      fc.asyncProperty(clippings(prose), async (text) => {
        expect(undone(await workOn('a.txt', new TextEncoder().encode(text)))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
