/** A text of YAML with what was never closed in it closed at the end of its line. */
export interface Closed {
  readonly text: string;
  /** Takes an offset in this text and gives it in the one that was read. */
  readonly offsetOf: (offset: number) => number;
}

const PAIRS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
const KEY = /^[\w-]+:(?=\s|$)/;

/**
 * Takes a text of YAML and closes each quotation, list and mapping that a line opens and that the next key would otherwise be
 * part of: what is broken takes only its line. Nothing when there is none.
 */
export function closed(text: string): Closed | undefined {
  const added: number[] = [];
  let out = '';
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const value = /^[\w-]+:[ \t]+(["'[{].*)$/.exec(line.replace(/\s+$/, ''))?.[1];
    const end = PAIRS[value?.charAt(0) ?? ''];
    const next = lines.slice(index + 1).find((other) => other.trim() !== '');
    out += line.trimEnd();
    if (
      value !== undefined &&
      end !== undefined &&
      !value.slice(1).includes(end) &&
      (next === undefined || KEY.test(next))
    ) {
      added.push(out.length);
      out += end;
    }
    out += line.slice(line.trimEnd().length) + (index + 1 < lines.length ? '\n' : '');
  });
  return added.length === 0
    ? undefined
    : { text: out, offsetOf: (offset) => offset - added.filter((at) => at < offset).length };
}
