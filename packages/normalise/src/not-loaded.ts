/** Thrown where something is asked for that is loaded only when it is: who can wait loads it and asks again, of the same. */
export class NotLoaded extends Error {
  readonly load: () => Promise<void>;
  constructor(load: () => Promise<void>) {
    super('it is not loaded');
    this.name = 'NotLoaded';
    this.load = load;
  }
}
