/** Characters of Chinese and Japanese, between which a line may end. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff5e]/u;
/** What never begins a line, and what never ends one (JIS X 4051). */
const NOT_FIRST = /[、。，．・：；？！」』）］｝〉》】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const NOT_LAST = /[「『（［｛〈《【〔]/u;

/** Takes a text and gives what must stay together in it, each with whether a space stands before it. */
export function piecesOf(text: string): readonly { readonly text: string; readonly spaced: boolean }[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const pieces: { text: string; spaced: boolean }[] = [];
      let before = '';
      for (const character of word) {
        const last = pieces.at(-1);
        const parts =
          (IDEOGRAPH.test(character) || IDEOGRAPH.test(before)) &&
          !NOT_FIRST.test(character) &&
          !NOT_LAST.test(before);
        if (last === undefined || parts) pieces.push({ text: character, spaced: last === undefined });
        else last.text += character;
        before = character;
      }
      return pieces;
    });
}

/**
 * Takes a text, a width and a measure of lines (nothing where a line cannot be measured) and gives its lines, as many as
 * it needs and of about the same length; a piece that is wider than the width alone has a line to itself.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  const count = filled(text, width, measure).length;
  let best = width;
  for (let narrower = width * 0.95; narrower > width * 0.5; narrower *= 0.95) {
    if (filled(text, narrower, measure).length > count) break;
    best = narrower;
  }
  return filled(text, best, measure);
}

function filled(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const { text: piece, spaced } of piecesOf(text)) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last}${spaced ? ' ' : ''}${piece}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
