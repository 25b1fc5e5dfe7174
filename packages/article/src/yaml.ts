import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { readSimpleYaml } from './simple-yaml.ts';

/** What YAML of ours may be at most; checked before it is parsed, for a parser's stack and time depend on them. */
export const YAML_LIMITS = {
  /** UTF-16 code units. */
  length: 65_536,
  /** Keys and items. */
  entries: 2_000,
  /** Collections in collections. */
  depth: 16,
  /** Aliases, each counted as often as it multiplies. */
  aliases: 32,
} as const;

/** Something wrong with a text of YAML. */
export interface YamlProblem {
  readonly reason: string;
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/** One key of a mapping at the top of a text, with its place there. */
export interface YamlEntry {
  readonly key: string;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** A text of YAML as it was read. */
export interface Yaml {
  /** Absent when the text holds something else than a mapping. */
  readonly entries?: readonly YamlEntry[];
  readonly problems: readonly YamlProblem[];
  /** Takes the way to a value (keys and indices) and gives where it stands, or where the nearest thing above it does. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
}

const NONE: Pick<Yaml, 'offsetOf'> = { offsetOf: () => 0 };

/**
 * Takes a text and reads it as YAML 1.2, core schema ({@link https://yaml.org/spec/1.2.2/#103-core-schema}): text, numbers, booleans,
 * null, sequences, mappings and nothing else; what is over a limit of {@link YAML_LIMITS} is a problem and is not parsed. Never throws.
 */
export function readYaml(text: string): Yaml {
  const entries = readSimpleYaml(text);
  // Where something stands is only asked of a text with something wrong in it.
  if (entries !== undefined)
    return { entries, problems: [], offsetOf: (path) => readWithParser(text).offsetOf(path) };
  return readWithParser(text);
}

/** As {@link readYaml}, whatever the text is like. */
export function readWithParser(text: string): Yaml {
  const over = overLimit(text);
  if (over !== undefined) return { problems: [over], ...NONE };
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: new LineCounter(),
  });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    reason: sentence(error.message),
    offset: error.pos[0],
  }));
  if (!isMap(document.contents)) {
    return {
      problems,
      ...(document.contents === null && problems.length === 0 ? { entries: [] } : {}),
      ...NONE,
    };
  }
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  for (const { key, value } of document.contents.items) {
    const start = rangeOf(key)?.[0] ?? 0;
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '' || seen.has(name)) {
      problems.push({
        reason: name === '' ? 'a key is no text' : `“${name}” stands here twice; the first is used`,
        offset: start,
      });
      continue;
    }
    seen.add(name);
    entries.push({
      key: name,
      value: plain(value, document, problems, start),
      start,
      end: rangeOf(value)?.[1] ?? start + name.length,
    });
  }
  return { entries, problems, offsetOf: (path) => offsetIn(document, path) };
}

function plain(node: unknown, document: Document.Parsed, problems: YamlProblem[], offset: number): unknown {
  if (!isNode(node)) return null;
  try {
    return node.toJS(document, { maxAliasCount: YAML_LIMITS.aliases });
  } catch (error) {
    problems.push({
      reason: sentence(error instanceof Error ? error.message : 'the value cannot be read'),
      offset,
    });
    return undefined;
  }
}

interface Node {
  readonly range?: readonly [number, number, number] | null | undefined;
  readonly toJS: (document: Document.Parsed, options: { maxAliasCount: number }) => unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}

function rangeOf(value: unknown): readonly [number, number, number] | undefined {
  return isNode(value) ? (value.range ?? undefined) : undefined;
}

function offsetIn(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const range = rangeOf(document.getIn(path.slice(0, length), true));
    if (range !== undefined) return range[0];
  }
  return 0;
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').slice(0, 200);
}

/** Counts what could be an entry or a level, in one pass; more than there is, never less. */
function overLimit(text: string): YamlProblem | undefined {
  if (text.length > YAML_LIMITS.length) {
    return {
      reason: `it has ${String(text.length)} characters, and ${String(YAML_LIMITS.length)} is the most that is read`,
      offset: 0,
    };
  }
  let entries = 0;
  let flow = 0;
  const indents: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const markers = /^(?:\s*(?:[-?:](?=\s|$)|(?=\S)))*/.exec(line)?.[0] ?? '';
    const columns = [...markers.matchAll(/\S/g)].map((mark) => mark.index);
    if (markers.length < line.length) columns.push(markers.length);
    for (const [index, column] of columns.entries()) {
      if (index === 0) while ((indents.at(-1) ?? -1) >= column) indents.pop();
      indents.push(column);
    }
    entries += line.match(/:(?=\s|$)|[-?](?=\s|$)|,/g)?.length ?? 0;
    for (const mark of line.matchAll(/(?:^|[\s:,[{-])([[{]+)|[\]}]/g))
      flow = mark[1] === undefined ? Math.max(0, flow - 1) : flow + mark[1].length;
    if (entries > YAML_LIMITS.entries)
      return { reason: `it has more than ${String(YAML_LIMITS.entries)} entries`, offset };
    if (indents.length + flow > YAML_LIMITS.depth * 2 || flow > YAML_LIMITS.depth) {
      return { reason: `it is nested deeper than ${String(YAML_LIMITS.depth)} levels`, offset };
    }
    offset += line.length + 1;
  }
  return undefined;
}
