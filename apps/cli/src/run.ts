import { nearest } from '@offprint/article/nearest';
import { runEdge, Usage } from '@offprint/collection';
import { HELPS } from './usage.ts';

type Verb = (args: readonly string[]) => Promise<number>;

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  build: async () => (await import('./verbs/build.ts')).build,
  export: async () => (await import('./verbs/export.ts')).exportArticles,
  explain: async () => (await import('./verbs/explain.ts')).explain,
  ping: async () => (await import('./verbs/ping.ts')).ping,
};

/** Takes the name of a verb, known or not, and the words after it, runs it and gives the exit code. */
export function run(name: string, args: readonly string[]): Promise<number> {
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  return runEdge(
    async () => {
      if (load === undefined) throw new Usage(unknown(name));
      return (await load())(args);
    },
    `Try: offprint ${load === undefined ? '' : `${name} `}--help\n`,
  );
}

function unknown(name: string): string {
  const meant = nearest(name, Object.keys(HELPS));
  return `no such verb: ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}
