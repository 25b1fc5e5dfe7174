import type { Place } from '@offprint/article';

/** A block of the article's markup: where its opening tag ends, and the words that it begins and ends with. */
interface Block {
  readonly at: number;
  readonly words: readonly string[];
}

const OPENING = /<(?:p|h[2-6]|li|pre|td|th|figcaption|dt|dd)(?:\s[^>]*)?(?=>)/g;
const CLOSING =
  /<\/?(?:p|h[2-6]|li|ul|ol|pre|td|th|tr|figcaption|figure|dt|dd|blockquote|table|section|aside)\b/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};
/** How many words are looked for at each end of a block. */
const ENDS = 4;

/**
 * Takes a body's markup and the source, and gives the markup with each block marked `data-place="START-END"`: the stretch
 * of the source that holds its words, found in order. A block whose words do not stand there as they are stays unmarked.
 */
export function placeBlocks(body: string, source: string): string {
  const { folded, offsets } = fold(source);
  let from = 0;
  let done = 0;
  let out = '';
  for (const block of blocksOf(body)) {
    const start = find(folded, block.words.slice(0, ENDS), from);
    if (start === undefined) continue;
    const last = find(folded, block.words.slice(-ENDS), block.words.length > ENDS ? start : start - 1);
    const end = last === undefined ? start : last + block.words.slice(-ENDS).join(' ').length;
    const place: Place = {
      start: offsets[start] ?? 0,
      end: (offsets[Math.max(end - 1, start)] ?? source.length - 1) + 1,
    };
    out += `${body.slice(done, block.at)} data-place="${place.start}-${place.end}"`;
    done = block.at;
    from = end;
  }
  return out + body.slice(done);
}

function blocksOf(body: string): readonly Block[] {
  return [...body.matchAll(OPENING)].flatMap((match) => {
    const at = match.index + match[0].length;
    CLOSING.lastIndex = at;
    const end = CLOSING.exec(body)?.index ?? body.length;
    const text = body
      .slice(at + 1, end)
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    const words = text.split(/\s+/u).filter(Boolean);
    return words.length === 0 ? [] : [{ at, words }];
  });
}

function find(folded: string, words: readonly string[], from: number): number | undefined {
  const at = folded.indexOf(words.join(' '), Math.max(0, from));
  return at < 0 ? undefined : at;
}

/** Every run of white space is one space; `offsets` leads back. */
function fold(source: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    const space = /\s/u.test(character);
    if (space && folded.endsWith(' ')) continue;
    folded += space ? ' ' : character;
    offsets.push(at);
  }
  return { folded, offsets };
}
