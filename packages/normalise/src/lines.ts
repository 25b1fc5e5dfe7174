import { anyOf, fold } from './fold.ts';
import { NOTE_WORDS, RIGHTS_SIGNS, SOURCE_WORDS, TAG_WORDS } from './vocabularies/signals.ts';

const SOURCE = new RegExp(
  String.raw`^(?:${anyOf(SOURCE_WORDS)})\s*[:：]\s*(?<value>[^\n]{2,160}?)\s*$`,
  'iu',
);
const NOTE = new RegExp(
  String.raw`^[\s([*_—–-]*(?:${anyOf(NOTE_WORDS)})(?![\p{L}\p{M}])(?:\s*(?:[:：)\]—–-]|\d)|.{30})`,
  'iu',
);
const TAGS = new RegExp(String.raw`^(?:${anyOf(TAG_WORDS)})\s*[:：]\s*(?<value>.{2,300})$`, 'iu');

/** Takes a line and gives what it names as the source of its article, with the offset of that, or nothing. */
export function sourceLineOf(line: string): { readonly value: string; readonly from: number } | undefined {
  const value = SOURCE.exec(line)?.groups?.['value'];
  // A sentence is no name, and an address that is not of the web leads nowhere.
  return value === undefined || /[.!?]\s+\p{L}/u.test(value) || /^(?!https?:)[a-z]+:\S/i.test(value)
    ? undefined
    : { value, from: line.indexOf(value, 1) };
}

/** Takes a line of tags and gives the tags, or nothing. */
export function tagsOf(line: string): string[] | undefined {
  const value = TAGS.exec(line)?.groups?.['value'];
  return value
    ?.split(/[,;|#、，·•]+/)
    .map((tag) => tag.trim())
    .filter((tag) => /[\p{L}\p{N}]/u.test(tag));
}

/** Whether a line is an editor's note or a correction. */
export function isNote(line: string): boolean {
  return NOTE.test(line);
}

/** Whether a line is one of tags. */
export function isTags(line: string): boolean {
  return (tagsOf(line)?.length ?? 0) > 0;
}

/** Whether a line says whose the rights are. */
export function isRights(line: string): boolean {
  const small = line.toLowerCase();
  return RIGHTS_SIGNS.some((sign) => small.includes(sign)) && fold(line).length > 3;
}
