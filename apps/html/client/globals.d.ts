import type { Shard, ShardName } from '../src/search/shard.ts';

declare global {
  interface Window {
    /** What the scripts of the index call to hand over their data. */
    offprint: {
      parts(names: readonly ShardName[]): void;
      part(name: string, shard: Shard): void;
      text(name: string, texts: readonly string[]): void;
    };
  }
}
