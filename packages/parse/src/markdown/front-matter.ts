import { frontMatterKey, isPlainly, nearestFrontMatterKey } from '@offprint/article/front-matter';
import type { FrontMatterKey } from '@offprint/article/front-matter';
import type { Yaml, YamlEntry } from '@offprint/article/yaml';
import type { VFile } from 'vfile';
import { cleanText } from '../clean.ts';
import type { Claim } from '../draft.ts';
import { closed } from './closed.ts';
import { pointAt, say } from './say.ts';
import { valuesOf } from './front-matter-values.ts';
import type { Tools } from './tools.ts';

/** The front matter of a file: where it ends and what it claims. */
export interface FrontMatter {
  /** Offset of the first character after it; 0 when there is none. */
  readonly end: number;
  readonly claims: readonly Claim[];
}

const RULE = 'front-matter-is-valid';
const FENCES: readonly (readonly [RegExp, RegExp, 'yaml' | 'toml'])[] = [
  [/^---[ \t]*(?:\r\n|\r|\n)/, /^(?:---|\.\.\.)[ \t]*$/m, 'yaml'],
  [/^\+\+\+[ \t]*(?:\r\n|\r|\n)/, /^\+\+\+[ \t]*$/m, 'toml'],
];
const NONE: FrontMatter = { end: 0, claims: [] };

/**
 * Takes a decoded Markdown file and reads the YAML (between `---`) or TOML (between `+++`) at its start. Unknown keys and wrong
 * values are reported with their place; the others are claims, `front matter` their note, the most trusted key of a field first.
 */
export function readFrontMatter(source: string, vfile: VFile, tools: Tools): FrontMatter {
  for (const [opening, closing, language] of FENCES) {
    const open = opening.exec(source)?.[0];
    if (open === undefined) continue;
    const close = closing.exec(source.slice(open.length).replaceAll('\r', '\n'));
    if (close === null) continue;
    const text = source.slice(open.length, open.length + close.index);
    const end = open.length + close.index + close[0].length;
    const read = tools[language](text);
    if (read.entries === undefined && read.problems.length === 0) return NONE;
    for (const { reason, offset } of read.problems) {
      const place = pointAt(source, open.length + offset);
      say(
        vfile,
        RULE,
        `front matter: ${reason}`,
        place,
        'warning',
        'Correct the front matter; what could not be read is left out.',
      );
    }
    return { end, claims: claimsIn(whole(read, text, tools), { shift: open.length, source, vfile, tools }) };
  }
  return NONE;
}

/** The entries of front matter; where something in it was never closed, of what it is with that closed on its own line. */
function whole(
  read: Pick<Yaml, 'entries' | 'problems'>,
  text: string,
  { yaml }: Tools,
): readonly YamlEntry[] {
  const mended = read.problems.length === 0 ? undefined : closed(text);
  if (mended === undefined) return read.entries ?? [];
  return (yaml(mended.text).entries ?? []).map((entry) => ({
    ...entry,
    start: mended.offsetOf(entry.start),
    end: mended.offsetOf(entry.end),
  }));
}

function claimsIn(
  entries: readonly YamlEntry[],
  { shift, source, vfile, tools }: { shift: number; source: string; vfile: VFile; tools: Tools },
): Claim[] {
  const found: { readonly rank: number; readonly claims: readonly Claim[] }[] = [];
  const isJekyll = entries.some(({ key }) => key === 'layout');
  for (const { key, value, start, end } of entries) {
    const meaning = frontMatterKey(key);
    const place = { start: shift + start, end: shift + Math.max(end, start) };
    if (meaning === undefined) {
      const meant = nearestFrontMatterKey(key);
      const note = meant === undefined ? 'It is left aside.' : `Did you mean “${meant}”? It is left aside.`;
      say(
        vfile,
        RULE,
        `front matter: unknown key “${key.slice(0, 80)}”`,
        pointAt(source, place.start),
        // One letter off is a slip that costs a field; other keys are another program's.
        nearestFrontMatterKey(key, 1) === undefined ? 'info' : 'warning',
        note,
      );
      continue;
    }
    if (meaning.field === undefined || value === null || value === undefined || value === '') continue;
    const checked = isPlainly(meaning.takes, value) ? { value } : tools.check(meaning.takes, value);
    if ('wrong' in checked) {
      const reason = checked.wrong;
      say(
        vfile,
        RULE,
        `front matter: “${key}” ${reason}`,
        pointAt(source, place.start),
        'warning',
        'Correct it; it is left out until then.',
      );
      continue;
    }
    found.push({
      rank: rankOf(meaning, key),
      claims: valuesOf(meaning, key, checked.value, isJekyll).map((claim) => ({
        ...claim,
        value: cleanText(claim.value),
        rule: RULE,
        place,
      })),
    });
  }
  // A stable sort: keys of one rank stay in the order of the file.
  return found.sort((a, b) => a.rank - b.rank).flatMap(({ claims }) => claims);
}

function rankOf({ names }: FrontMatterKey, key: string): number {
  const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');
  const plain = folded(key);
  return names.findIndex((name) => folded(name) === plain);
}
