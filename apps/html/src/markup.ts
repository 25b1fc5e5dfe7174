import { escapeMarkup } from '@offprint/article';

/** Markup that was made here: only {@link markup}, {@link joined} and {@link trusted} make it, so text cannot pass for it. */
export class Markup {
  readonly #text: string;

  constructor(text: string, key: typeof made) {
    if (key !== made) throw new Error('markup is made by markup`…`');
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

const made: unique symbol = Symbol('made');

/** What may stand in a template: text and numbers are escaped, nothing at all is left out, lists are joined. */
export type Value = Markup | string | number | undefined | false | readonly Value[];

/** A template of HTML: every value put in it is escaped, in text and in quoted attributes alike, unless it is {@link Markup}. */
export function markup(literals: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = literals[0] ?? '';
  for (let index = 0; index < values.length; index++)
    text += print(values[index]) + (literals[index + 1] ?? '');
  return new Markup(text, made);
}

/** Takes values and what stands between two of them, and gives them in one. */
export function joined(values: readonly Value[], between: Value): Markup {
  const parts = values.map(print).filter((part) => part !== '');
  return new Markup(parts.join(print(between)), made);
}

/** Takes markup that is known to be safe: a sanitised fragment, or JSON escaped for a script element. Never text from a corpus. */
export function trusted(markup: string): Markup {
  return new Markup(markup, made);
}

/** Takes anything that JSON can hold and gives it for a `<script>` element of data, from which no text can break out. */
export function json(value: unknown): Markup {
  return trusted(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeUnit));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function print(value: Value): string {
  if (typeof value === 'string') return escapeMarkup(value);
  if (value instanceof Markup) return value.toString();
  if (value === undefined || value === false) return '';
  return typeof value === 'number' ? String(value) : value.map(print).join('');
}
