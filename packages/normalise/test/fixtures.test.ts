import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message, Span } from '@offprint/article';
import { RULES, joinFragment } from '@offprint/article';
import { Unreadable, formatOf, readerFor } from '@offprint/parse';
import type { Draft } from '@offprint/parse';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { normalise } from '../src/index.ts';
import type { Normalised } from '../src/index.ts';
import { surroundings } from './surroundings.ts';

// A folder per rule, a folder per case: `in.*` is what a file holds, `out.json` what comes of it. A missing `out.json` is
// written, `UPDATE=1` writes them all anew; a person reads the difference.
const ROOT = fileURLToPath(new URL('fixtures/', import.meta.url));
const SOURCES = fileURLToPath(new URL('../src/rules/', import.meta.url));
const rules = readdirSync(ROOT).sort();

/** What only a whole corpus can show has its cases where the corpus is assembled. */
const OF_CORPORA = fileURLToPath(new URL('../../collection/test/fixtures/', import.meta.url));

describe('a rule', () => {
  const built = readdirSync(SOURCES)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');
  it.each(built)('%s is one of the contract', (rule) => {
    expect(Object.keys(RULES)).toContain(rule);
  });
  it.each(Object.keys(RULES))(
    '%s has cases where it acts, where it must not, and that mean it harm',
    (rule) => {
      const folder = [ROOT, OF_CORPORA].map((root) => root + rule).find(existsSync) ?? ROOT + rule;
      const kinds = new Set(readdirSync(folder).map((name) => name.replace(/-.*/, '')));
      expect([...kinds].sort()).toEqual(['hostile', 'negative', 'positive']);
    },
  );
});

for (const rule of rules) {
  describe(`the rule ${rule}`, () => {
    it.each(readdirSync(`${ROOT}${rule}`).sort())('%s', async (name) => {
      const folder = `${ROOT}${rule}/${name}/`;
      const file = readdirSync(folder).find((entry) => entry.startsWith('in.')) ?? 'in.txt';
      const found = await read(file, readFileSync(folder + file)).then(
        ({ draft, article }) => shown(rule, draft, article),
        refused,
      );
      const expected = `${folder}out.json`;
      if (process.env['UPDATE'] === '1' || !existsSync(expected)) {
        writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
      }
      expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      const acted =
        'refused' in found
          ? found.refused.startsWith(`${rule}:`)
          : found.spans.length > 0 || found.messages.length > 0 || found.evidence.length > 0;
      if (name.startsWith('negative')) expect(acted && !QUIET.has(rule)).toBe(false);
      if (name.startsWith('positive')) expect(acted || SILENT.has(rule)).toBe(true);
    });
  });
}

/** Rules that change the tree and have nothing to say of it: what they did stands in `out.json`. */
const SILENT = new Set<string>([]);

/** Rules that always have something to say of a field, whatever the file: what they must not do stands in `out.json`. */
const QUIET = new Set([
  'title-is-known',
  'summary-is-own',
  'lang-is-known',
  'image-is-local',
  'front-matter-is-valid',
]);

async function read(file: string, bytes: Uint8Array): Promise<{ draft: Draft; article: Normalised }> {
  const format = formatOf(file);
  if (format === undefined) throw new Error(`no reader for ${file}`);
  const vfile = new VFile({ path: file });
  const draft = await (await readerFor(format))({ file, bytes }, vfile);
  return { draft, article: await normalise(draft, surroundings(), vfile) };
}

/** A file that a reader refuses says by which rule; anything else is a defect. */
function refused(error: unknown): { refused: string } {
  if (error instanceof Unreadable) return { refused: `${error.rule}: ${error.message}` };
  throw error;
}

function shown(
  rule: string,
  draft: Draft,
  { matter, fragment, provenance, messages }: Normalised,
): { matter: object; html: string; evidence: string[]; spans: string[]; messages: string[] } {
  const { source, words: _, ...fields } = matter;
  return {
    matter: { ...fields, source: { name: source.name, url: source.url } },
    html: joinFragment(
      {
        html: fragment.html,
        refs: fragment.refs.map((ref) => (ref.kind === 'article' ? { kind: 'article-end' as const } : ref)),
      },
      {
        article: () => undefined,
        image: ({ sha256, alt, href }) => `<img ${sha256 ?? href ?? 'missing'} ${JSON.stringify(alt)}/>`,
        asset: ({ sha256 }) => sha256,
      },
    ),
    evidence: provenance.evidence
      .filter((item) => item.rule === rule)
      .map(({ field, value, used }) => `${field} = ${value}${used ? '' : ' (not used)'}`),
    spans: provenance.spans.filter((span) => span.rule === rule).map((span) => shownSpan(span, draft.source)),
    messages: messages.filter((message) => message.rule === rule).map(shownMessage),
  };
}

function shownSpan({ action, to, start, end, text }: Span, source: string): string {
  return `${action}${to === undefined ? '' : ` to ${to}`}: ${source.slice(start, end)}${text === undefined ? '' : ` → ${text}`}`;
}

function shownMessage({ line, column, level, reason }: Message): string {
  return `${String(line ?? 0)}:${String(column ?? 0)} ${level} ${reason}`;
}
