/** What may begin a page, where it has an id. */
interface Listed {
  readonly id?: string;
}

/**
 * Takes what a list holds and about how many a page is to hold, and gives that of each page: two thirds as many at least, a third more at
 * most, but for the last, which may hold a third or a third more than that. Where a page ends an article says by its id, so that one that
 * comes or goes changes the page that it stands on: where each page held as many, it would move all that follow by one.
 */
export function divide<T extends Listed>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const [least, most, tail] = [(size * 2) / 3, (size * 4) / 3, size / 3];
  const pages: (readonly T[])[] = [];
  let start = 0;
  for (let at = least; at <= list.length - tail; at += 1) {
    const length = at - start;
    if (length < least || (length < most && !mayBeFirst(list[at], size))) continue;
    pages.push(list.slice(start, at));
    start = at;
  }
  return [...pages, list.slice(start)];
}

/** The end of an id is a part of a digest: of sixteen articles one may be the first where sixty are to be on a page. */
function mayBeFirst(one: Listed | undefined, size: number): boolean {
  return one?.id !== undefined && Number.parseInt(one.id.slice(-4), 16) % ((size * 4) / 15) === 0;
}
