import type { Shard, ShardName } from '../src/search/shard.ts';

const waiting = new Map<string, (value: never) => void>();
const loaded = new Map<string, Promise<unknown>>();

let parts: (names: readonly ShardName[]) => void;

/** The names of the parts, once their script has run. */
export const partNames: Promise<readonly ShardName[]> = new Promise((resolve) => {
  parts = resolve;
});

window.offprint = {
  parts: (names) => parts(names),
  part: (name, shard) => deliver(`index/${name}`, shard),
  text: (name, texts) => deliver(`text/${name}`, texts),
};

function deliver(path: string, value: unknown): void {
  waiting.get(path)?.(value as never);
}

/** Takes the name of a part of the index and gives it, loaded once; `undefined` where it cannot be loaded. */
export function loadPart(name: string): Promise<Shard | undefined> {
  return load(`index/${name}`);
}

/** Takes the name of a file of texts and gives them, loaded once; `undefined` where it cannot be loaded. */
export function loadTexts(name: string): Promise<readonly string[] | undefined> {
  return load(`text/${name}`);
}

function load<T>(path: string): Promise<T | undefined> {
  const known = loaded.get(path) as Promise<T | undefined> | undefined;
  if (known !== undefined) return known;
  const promise = new Promise<T | undefined>((resolve) => {
    waiting.set(path, resolve);
    const script = document.createElement('script');
    script.src = `${path}.js`;
    script.addEventListener('error', () => resolve(undefined));
    document.head.append(script);
  });
  loaded.set(path, promise);
  return promise;
}
