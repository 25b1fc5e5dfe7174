import { letReadersGo } from './terminal/let-readers-go.ts';
import { HELP, HELPS } from './usage.ts';

/** Takes the words after the command's name, runs the verb and gives the exit code: 0 fine, 1 findings, 2 usage. */
export async function main(args: readonly string[]): Promise<number> {
  letReadersGo(process.stdout, process.stderr);
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(helpOf(rest[0] ?? '') ?? HELP);
    return 0;
  }
  if (name === '--version' || name === '-v' || name === '-V') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const help = helpOf(name);
  if (help !== undefined && (rest.includes('--help') || rest.includes('-h'))) {
    process.stdout.write(help);
    return 0;
  }
  // Everything else stands behind this one door: the bundle has it in a script of its own.
  const { run } = await import('./run.ts');
  return run(name, rest);
}

function helpOf(verb: string): string | undefined {
  return Object.hasOwn(HELPS, verb) ? HELPS[verb] : undefined;
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const about: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}
