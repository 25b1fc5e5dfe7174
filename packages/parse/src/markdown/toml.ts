import { YAML_LIMITS } from '@offprint/article/yaml';
import type { Yaml, YamlEntry } from '@offprint/article/yaml';
import { parse, TomlError } from 'smol-toml';

/**
 * Takes a text and reads it as TOML 1.0, in the same form and within the same limits as YAML; dates as the text that they
 * were written in. Never throws.
 */
export function readToml(text: string): Pick<Yaml, 'entries' | 'problems'> {
  if (text.length > YAML_LIMITS.length)
    return wrong(
      `it has ${String(text.length)} characters, and ${String(YAML_LIMITS.length)} is the most that is read`,
    );
  if ((text.match(/[=,]/g)?.length ?? 0) > YAML_LIMITS.entries)
    return wrong(`it has more than ${String(YAML_LIMITS.entries)} entries`);
  if (/(?:[[{]\s*){17}|(?:[\w"'-]+\s*\.\s*){17}/.test(text) || depthOf(text) > YAML_LIMITS.depth)
    return wrong(`it is nested deeper than ${String(YAML_LIMITS.depth)} levels`);
  try {
    const entries = Object.entries(parse(text)).map(([key, value]): YamlEntry => ({
      key,
      value: plain(value),
      ...placeOf(text, key),
    }));
    return { entries, problems: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) return wrong('it is not valid TOML');
    const offset =
      text
        .split('\n')
        .slice(0, error.line - 1)
        .join('\n').length + error.column;
    return wrong(error.message.split('\n')[0] ?? 'it is not valid TOML', offset);
  }
}

function wrong(reason: string, offset = 0): Pick<Yaml, 'entries' | 'problems'> {
  return { entries: [], problems: [{ reason, offset }] };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00(?:\.000)?Z?$/, '');
  return typeof value === 'bigint' ? Number(value) : value;
}

function placeOf(text: string, key: string): { start: number; end: number } {
  const line = new RegExp(
    String.raw`^[ \t]*(?:\[+[ \t]*)?["']?${key.replace(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`)}["']?[ \t]*[=.\]].*$`,
    'm',
  ).exec(text);
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].length };
}
