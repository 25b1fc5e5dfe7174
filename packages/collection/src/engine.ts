import { setFlagsFromString } from 'node:v8';

/** How many bytes of bytecode a function runs before the engine looks whether it is worth optimising; six times the default. */
const OPTIMISED_AFTER = 400_000;

/** Has the engine wait before it optimises: for a thousand articles it would spend a quarter of its time on what it is about to have done. */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${OPTIMISED_AFTER}`);
}

/**
 * Has the engine collect what is no longer needed when the heap has grown by half, and not when it is four times what is kept: an article
 * is read, printed and forgotten, and most of what a build holds lives from its beginning to its end.
 */
export function holdLittle(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** Of more articles than this a build holds little from its beginning; of fewer only where much is made: a small edit is over before it would be worth it. */
export const MANY_ARTICLES = 32_768;

/** Has the engine copy what is young in one thread: so little of each article lives on that to part it among threads costs more. */
export function copyAlone(): void {
  setFlagsFromString('--no-parallel-scavenge');
}
