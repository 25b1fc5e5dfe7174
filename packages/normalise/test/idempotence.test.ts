import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatOf, readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Work } from '../src/index.ts';
import { label } from '../src/label.ts';
import { RULES } from '../src/rules/index.ts';
import { surroundings } from './surroundings.ts';

const ROOT = fileURLToPath(new URL('fixtures/', import.meta.url));
/** Files that a reader refuses have no rules to pass. */
const cases = readdirSync(ROOT)
  .flatMap((rule) => readdirSync(ROOT + rule).map((name) => `${rule}/${name}`))
  .filter((name) => !readFileSync(`${ROOT}${name}/out.json`, 'utf8').startsWith('{\n  "refused"'));

async function workOn(folder: string): Promise<Work> {
  const file = readdirSync(folder).find((name) => name.startsWith('in.')) ?? '';
  const vfile = new VFile({ path: file });
  const format = formatOf(file) ?? 'text';
  const draft = await (await readerFor(format))({ file, bytes: readFileSync(`${folder}/${file}`) }, vfile);
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

describe('a rule that has passed changes nothing more', () => {
  it.each(cases)('%s', async (name) => {
    const work = await workOn(ROOT + name);
    label(work);
    for (const rule of RULES) {
      await rule(work);
      const { tree, matter, spans } = structuredClone({
        tree: work.tree,
        matter: work.matter,
        spans: work.spans,
      });
      await rule(work);
      const again = { tree: work.tree, matter: work.matter, spans: work.spans };
      expect({ rule: rule.name, ...again }).toEqual({ rule: rule.name, tree, matter, spans });
    }
  });
});
