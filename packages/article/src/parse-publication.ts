import type { Message } from './message.ts';
import { nearest } from './nearest.ts';
import { PUBLICATION, PUBLICATION_KEYS, publicationOf } from './publication-schema.ts';
import type { Publication } from './publication.ts';
import { readYaml } from './yaml.ts';

/** The settings of a publication, and what there is to say about the file that they stand in. */
export interface ParsedPublication {
  /** With `language: 'und'` where nobody said one. */
  readonly publication: Publication;
  readonly messages: readonly Message[];
}

/**
 * Takes the text of a `publication.yaml` (empty for none) and gives the publication. What is wrong in it is a message with
 * its line and is left out; the rest holds. Never throws.
 */
export function parsePublication(
  text: string,
  options: { readonly file: string; readonly fallbackTitle: string },
): ParsedPublication {
  const messages: Message[] = [];
  const yaml = readYaml(text);
  const report = (offset: number, reason: string, note: string): void => {
    const before = text.slice(0, offset);
    messages.push({
      file: options.file,
      line: before.split('\n').length,
      column: offset - before.lastIndexOf('\n'),
      rule: 'publication-is-valid',
      level: 'warning',
      reason,
      note,
    });
  };
  for (const { offset, reason } of yaml.problems)
    report(offset, `publication.yaml: ${reason}`, 'Correct the YAML.');
  if (yaml.entries === undefined && yaml.problems.length === 0)
    report(0, 'publication.yaml holds no keys', 'Write keys and values, such as “title: …”.');
  const given: Record<string, unknown> = Object.create(null);
  for (const { key, value } of yaml.entries ?? []) if (value !== null) given[key] = value;
  let checked = PUBLICATION.safeParse(given);
  // Each round leaves out what was found wrong; what is wrong is at most everything.
  for (let round = 0; !checked.success && round < 100; round += 1) {
    const wrong: (readonly PropertyKey[])[] = [];
    for (const issue of checked.error.issues) {
      const path = issue.path;
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          report(
            yaml.offsetOf([...path, key]),
            `unknown key “${[...path, key].join('.')}”`,
            adviceFor(path, key),
          );
          remove(given, [...path, key]);
        }
        continue;
      }
      report(
        yaml.offsetOf(path),
        `${path.join('.')} ${issue.message}`,
        'Correct it; it is left out until then.',
      );
      wrong.push(wholeOf(path));
    }
    // From the end, so that what is wrong in a list keeps its place until it goes; each once.
    for (const path of latestFirst(wrong)) remove(given, path);
    checked = PUBLICATION.safeParse(given);
  }
  messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { publication: publicationOf(checked.success ? checked.data : {}, options.fallbackTitle), messages };
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': PUBLICATION_KEYS,
  feeds: ['items', 'content', 'hub'],
  theme: ['accent', 'fonts', 'logo', 'css', 'cover', 'header', 'footer'],
};

function adviceFor(path: readonly PropertyKey[], key: string): string {
  const known = KEYS[path.join('.')] ?? ['text', 'url'];
  const meant = nearest(key, known);
  return meant === undefined ? `The keys are ${known.join(', ')}.` : `Did you mean “${meant}”?`;
}

/** What goes when a value is wrong: itself, but of something in a list the whole item, which would be half a link without it. */
function wholeOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const item = path.findIndex((step) => typeof step === 'number');
  return item < 0 ? path : path.slice(0, item + 1);
}

function latestFirst(paths: readonly (readonly PropertyKey[])[]): readonly (readonly PropertyKey[])[] {
  const once = [...new Map(paths.map((path) => [path.join('.'), path])).values()];
  const index = (path: readonly PropertyKey[]): number => {
    const last = path.at(-1);
    return typeof last === 'number' ? last : -1;
  };
  return once.sort((a, b) => index(b) - index(a));
}

function remove(given: Record<string, unknown>, path: readonly PropertyKey[]): void {
  let holder: unknown = given;
  for (const step of path.slice(0, -1)) holder = at(holder, step);
  const last = path.at(-1);
  if (Array.isArray(holder)) {
    if (typeof last === 'number') holder.splice(last, 1);
  } else if (isRecord(holder) && last !== undefined) {
    delete holder[String(last)];
  }
}

function at(holder: unknown, step: PropertyKey): unknown {
  return isRecord(holder) ? holder[String(step)] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
