import { anyOf, small } from '../fold.ts';
import { oneLine } from '../one-line.ts';
import { BYLINE_WORDS } from '../vocabularies/byline-words.ts';
import { remembered } from '../remembered.ts';
import { namesIn } from './names.ts';

const LEAD = new RegExp(String.raw`^(?:${anyOf(BYLINE_WORDS)})(?:\s*[:：]\s*|\s+)`, 'u');

/** Takes what a file states as an author (one name, or several in one string) and gives the names, clean. */
export const personOf: (value: string) => readonly string[] = remembered(personIn);

function personIn(value: string): readonly string[] {
  const text = oneLine(value);
  if (text === '' || /^https?:\/\/\S+$/.test(text)) return [];
  const bare = text.slice(LEAD.exec(small(text))?.[0].length);
  const { names } = namesIn(bare);
  return names.length > 0 ? names : [bare.slice(0, 120)];
}
