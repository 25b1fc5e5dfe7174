/** There is no whole collection in a folder; building the corpus again makes one. */
export class NoCollection extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoCollection';
  }
}
