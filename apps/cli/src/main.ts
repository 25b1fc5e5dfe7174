import { BUILD_HELP, EXPLAIN_HELP, EXPORT_HELP, HELP, UsageError } from './usage.ts';

type Verb = (args: readonly string[]) => Promise<number>;

const VERBS: Readonly<Record<string, { readonly help: string; readonly load: () => Promise<Verb> }>> = {
  build: { help: BUILD_HELP, load: async () => (await import('./verbs/build.ts')).build },
  export: { help: EXPORT_HELP, load: async () => (await import('./verbs/export.ts')).exportArticles },
  explain: { help: EXPLAIN_HELP, load: async () => (await import('./verbs/explain.ts')).explain },
};

/** Takes the words after the command's name, runs the verb and gives the exit code: 0 fine, 1 findings, 2 usage. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  try {
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (verb === undefined) throw new UsageError(`no such verb: ${name}`);
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(verb.help);
      return 0;
    }
    return await (
      await verb.load()
    )(rest);
  } catch (error) {
    if (!isUsage(error)) throw error;
    process.stderr.write(`offprint: ${printable(error.message)}\nTry: offprint --help\n`);
    return 2;
  }
}

function isUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

/** No character of an argument may steer a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const about: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown';
}
