import type { Shift } from './shift.ts';

/** Workers at rest between two runs of jobs: what they have loaded, and learnt of the code, serves the next. */
export class Staff {
  readonly #resting: Shift[] = [];

  /** Gives a worker that rests and lives still, if there is one. */
  hire(): Shift | undefined {
    let shift = this.#resting.pop();
    while (shift !== undefined && !shift.lives) shift = this.#resting.pop();
    return shift;
  }

  rest(shift: Shift): void {
    this.#resting.push(shift);
  }

  /** Sends all home, and waits until they are gone. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#resting.splice(0).map((shift) => shift.dismiss()));
  }
}
