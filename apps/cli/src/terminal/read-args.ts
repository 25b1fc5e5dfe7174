import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { nearest } from '@offprint/article/nearest';
import { Usage } from '@offprint/collection';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>
>;

/**
 * Takes the name of a verb, the words after it and the options it has, and gives what was said. Throws `Usage` on an option
 * that it has not, with the one that was probably meant, on a value where none belongs or is missing, and on an empty name.
 */
export function readArgs<const T extends Options>(
  verb: string,
  args: readonly string[],
  options: T,
): Read<T> {
  const read = tried(verb, args, options);
  if (read.positionals.includes('')) throw new Usage(`an empty name is no place for ${verb}`);
  return read;
}

function tried<const T extends Options>(verb: string, args: readonly string[], options: T): Read<T> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
    const unknown = /'(-[^']*)'/.exec(error.message)?.[1] ?? '';
    const meant = nearest(
      unknown,
      [...Object.keys(options), 'help'].map((name) => `--${name}`),
    );
    throw new Usage(
      `${verb} has no option ${unknown}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      { cause: error },
    );
  }
}
