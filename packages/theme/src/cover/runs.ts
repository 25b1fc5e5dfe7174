/** A stretch of text in one direction and one font. */
export interface Run {
  readonly text: string;
  readonly rtl: boolean;
  /** Index of the face. */
  readonly face: number;
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRONG = /[\p{L}\p{Nd}]/u;
/** What joins the letter before it, whatever font that is. */
const JOINS = /[\p{M}\u200c\u200d]/u;

/** Whether a text reads from right to left: what its first letter says (Unicode Bidirectional Algorithm, P2 and P3). */
export function readsRight(text: string): boolean {
  for (const character of text) if (/\p{L}/u.test(character)) return RTL.test(character);
  return false;
}

/**
 * Takes a line of text, its direction and which face has a letter, and gives its runs in the order in which they stand
 * from left to right; or nothing where a letter is in no face. A short form of the Unicode Bidirectional Algorithm: one
 * level inside the line's own, signs between two letters of one direction go with them, others with the line.
 */
export function runsOf(
  line: string,
  rtl: boolean,
  faceOf: (character: string) => number | undefined,
): readonly Run[] | undefined {
  const characters = [...line];
  const directions = directionsOf(characters, rtl);
  const runs: { text: string; rtl: boolean; face: number }[] = [];
  for (const [index, character] of characters.entries()) {
    const last = runs.at(-1);
    const direction = directions[index] ?? rtl;
    if (last !== undefined && JOINS.test(character)) {
      last.text += character;
      continue;
    }
    const stays = last !== undefined && character === ' ' ? last.face : undefined;
    const face = stays ?? faceOf(character);
    if (face === undefined) return undefined;
    if (last !== undefined && last.face === face && last.rtl === direction) last.text += character;
    else runs.push({ text: character, rtl: direction, face });
  }
  return visual(runs, rtl);
}

function directionsOf(characters: readonly string[], rtl: boolean): readonly boolean[] {
  const strong = characters.map((character) =>
    STRONG.test(character) ? RTL.test(character) && !/\p{Nd}/u.test(character) : undefined,
  );
  const after: (boolean | undefined)[] = [];
  let next: boolean | undefined;
  for (let index = strong.length - 1; index >= 0; index -= 1) {
    after[index] = next;
    next = strong[index] ?? next;
  }
  let before: boolean | undefined;
  return strong.map((direction, index) => {
    before = direction ?? before;
    if (direction !== undefined) return direction;
    return before === after[index] && before !== undefined ? before : rtl;
  });
}

/** Runs of the line's own direction follow one another; stretches of the other direction keep their order inside. */
function visual(runs: readonly Run[], rtl: boolean): readonly Run[] {
  const stretches: Run[][] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0]?.rtl === run.rtl) last.push(run);
    else stretches.push([run]);
  }
  const ordered = stretches.map((stretch) => (stretch[0]?.rtl === true ? stretch.toReversed() : stretch));
  return (rtl ? ordered.toReversed() : ordered).flat();
}
