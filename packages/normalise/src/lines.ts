import { anyOf, fold } from './fold.ts';
import { remembered } from './remembered.ts';
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

/** What neither a line of a source nor one of tags is without. */
function hasColon(line: string): boolean {
  return line.includes(':') || line.includes('：');
}

/** Takes a line and gives what it names as the source of its article, with the offset of that, or nothing. */
export function sourceLineOf(line: string): { readonly value: string; readonly from: number } | undefined {
  const value = hasColon(line) ? SOURCE.exec(line)?.groups?.['value'] : undefined;
  // A sentence is no name, and an address that is not of the web leads nowhere.
  return value === undefined || isSentence(value) || /^(?!https?:)[a-z]+:\S/i.test(value)
    ? undefined
    : { value, from: line.indexOf(value, 1) };
}

/** More words than a name has, and a full stop; or more than one sentence. */
function isSentence(value: string): boolean {
  return /[.!?]\s+\p{L}/u.test(value) || (/[.!?]["”’]?$/.test(value) && value.split(/\s+/).length > 7);
}

/** Takes a line of tags and gives the tags, or nothing. */
export function tagsOf(line: string): string[] | undefined {
  const value = hasColon(line) ? TAGS.exec(line)?.groups?.['value'] : undefined;
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

const HOLDER =
  /^\W*(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?[\s,]*(?<name>\p{Lu}[\p{L}\p{M}\p{N}'’&. -]{1,60}?)\s*(?:[.,|;]\s|[.,|;]?$)/iu;

/** Takes a line that says whose the rights are and gives the name in it, if it begins with the sign and one. */
export function holderOf(line: string): string | undefined {
  const name = HOLDER.exec(line)?.groups?.['name'];
  return name === undefined || !/^\p{Lu}/u.test(name) || /^all rights/i.test(name) ? undefined : name;
}

/** Whether a line says whose the rights are. */
export const isRights: (line: string) => boolean = remembered(saysRights);

function saysRights(line: string): boolean {
  const small = line.toLowerCase();
  return RIGHTS_SIGNS.some((sign) => small.includes(sign)) && fold(line).length > 3;
}
