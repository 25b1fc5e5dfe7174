import { BUILD_HELP, EXPLAIN_HELP, EXPORT_HELP, HELP, PING_HELP } from './usage.ts';

type Verb = (args: readonly string[]) => Promise<number>;

const VERBS: Readonly<Record<string, { readonly help: string; readonly load: () => Promise<Verb> }>> = {
  build: { help: BUILD_HELP, load: async () => (await import('./verbs/build.ts')).build },
  export: { help: EXPORT_HELP, load: async () => (await import('./verbs/export.ts')).exportArticles },
  explain: { help: EXPLAIN_HELP, load: async () => (await import('./verbs/explain.ts')).explain },
  ping: { help: PING_HELP, load: async () => (await import('./verbs/ping.ts')).ping },
};

/** Takes the words after the command's name, runs the verb and gives the exit code: 0 fine, 1 findings, 2 usage. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb !== undefined && (rest.includes('--help') || rest.includes('-h'))) {
    process.stdout.write(verb.help);
    return 0;
  }
  const { runEdge, Usage } = await import('@offprint/collection');
  return runEdge(
    async () => {
      if (verb === undefined) throw new Usage(`no such verb: ${name}`);
      const run = await verb.load();
      return run(rest);
    },
    `Try: offprint ${verb === undefined ? '' : `${name} `}--help\n`,
  );
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const about: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}
