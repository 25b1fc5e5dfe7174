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
  // So little of each lives on that to part it among threads costs more than to copy it.
  setFlagsFromString('--no-parallel-scavenge');
}
