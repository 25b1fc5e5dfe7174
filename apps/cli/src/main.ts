import { letReadersGo } from './terminal/let-readers-go.ts';
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
  letReadersGo(process.stdout, process.stderr);
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about = ''] = rest;
    process.stdout.write(verbOf(about)?.help ?? HELP);
    return 0;
  }
  if (name === '--version' || name === '-v' || name === '-V') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const verb = verbOf(name);
  if (verb !== undefined && (rest.includes('--help') || rest.includes('-h'))) {
    process.stdout.write(verb.help);
    return 0;
  }
  const { runEdge, Usage } = await import('@offprint/collection');
  return runEdge(
    async () => {
      if (verb === undefined) throw new Usage(await unknown(name));
      const run = await verb.load();
      return run(rest);
    },
    `Try: offprint ${verb === undefined ? '' : `${name} `}--help\n`,
  );
}

function verbOf(name: string): (typeof VERBS)[string] | undefined {
  return Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
}

async function unknown(name: string): Promise<string> {
  const { nearest } = await import('@offprint/article/nearest');
  const meant = nearest(name, Object.keys(VERBS));
  return `no such verb: ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const about: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}
