import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { normaliseCorpus } from '../src/index.ts';

// The rules that only a whole corpus can show: a folder per rule, a folder per case, its files in `corpus`, what comes of it in
// `out.json`. A missing `out.json` is written, `UPDATE=1` writes them all anew; a person reads the difference.
const ROOT = path.join(import.meta.dirname, 'fixtures');
const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-rules-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A rule that the ledger speaks for: what has no use is named there. */
const IN_LEDGER = new Set(['file-is-known']);

/** A case's corpus; symbolic links, which not every clone can hold, stand in `links.json` and are made here. */
function corpusOf(rule: string, name: string): string {
  const folder = path.join(ROOT, rule, name);
  const links = path.join(folder, 'links.json');
  if (!existsSync(links)) return path.join(folder, 'corpus');
  const made = path.join(scratch, 'corpora', rule, name, 'corpus');
  cpSync(path.join(folder, 'corpus'), made, { recursive: true });
  writeFileSync(path.join(scratch, 'corpora', rule, 'outside.md'), '# Outside\n\nNobody may read this.\n');
  for (const [from, to] of Object.entries<string>(JSON.parse(readFileSync(links, 'utf8'))))
    symlinkSync(to, path.join(made, from));
  return made;
}

async function outcomeOf(
  rule: string,
  name: string,
): Promise<{ files: string[]; slugs: string[]; messages: string[] }> {
  const collection = await normaliseCorpus({
    corpus: corpusOf(rule, name),
    cache: path.join(scratch, rule, name),
  });
  const messages = [...(await collection.messages())].filter((message) => message.rule === rule);
  return {
    files: collection.ledger.entries.map(
      ({ file, kind, fate, reason }) => `${file} (${kind}): ${fate}, ${reason}`,
    ),
    slugs: collection.catalogue.map(({ slug }) => slug),
    messages: messages.map(({ file, level, reason }) => `${file}: ${level} ${reason}`),
  };
}

describe.each(readdirSync(ROOT).sort())('the rule %s', (rule) => {
  it.each(readdirSync(path.join(ROOT, rule)).sort())('%s', async (name) => {
    const found = await outcomeOf(rule, name);
    const expected = path.join(ROOT, rule, name, 'out.json');
    if (process.env['UPDATE'] === '1' || !existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(found, undefined, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    const acted =
      found.messages.length > 0 || (IN_LEDGER.has(rule) && /\((?:other|unknown)\)/.test(found.files.join()));
    if (name.startsWith('positive')) expect(acted).toBe(true);
    if (name.startsWith('negative')) expect(acted).toBe(false);
  });
});
