import { anyOf } from '../fold.ts';
import { remembered } from '../remembered.ts';
import { PHOTO } from '../vocabularies/photo.ts';

/** A caption found in a line of text, by offsets in it. */
export interface FoundCaption {
  /** The words of the caption. */
  readonly from: number;
  readonly to: number;
  /** Who took the picture or sent it. */
  readonly credit?: { readonly from: number; readonly to: number };
  /** The picture's number in its article, as printed. */
  readonly number?: string;
  /** It says so itself: by a number, or a credit in brackets or alone. */
  readonly certain: boolean;
}

const WORDS = anyOf(Object.values(PHOTO).flat());
/** "Title - ảnh 1" before the caption itself: a number right after the word for a picture. */
const NUMBERED = new RegExp(
  String.raw`^(?:.{0,200}?[-–—|:]\s?(?:${WORDS})\s?(?<number>\d{1,3})(?:\s*[:.–—-]\s*|\s*)|(?:${WORDS})\s?(?<first>\d{1,3})\s*[:.–—-]\s*)(?=\S)`,
  'iu',
);
/** "(Photo: somebody)" at the end. */
const CREDITED = new RegExp(
  String.raw`[\s.]*[([（［]\s*(?:${WORDS})(?:\s+by)?\s*[:：/,–-]?\s*(?<credit>[^()（）[\]]{2,80}?)\s*[)\]）］][\s.]*$`,
  'iu',
);
/** "(AP Photo/somebody)" at the end: the agency first. */
const OF_AGENCY =
  /[\s.]*[([]\s*(?<credit>(?:\p{Lu}[\p{L}.]{1,12}\s){1,2}(?:Photos?|Images?|Foto)\s*[/|]\s*[^()[\]]{2,60}?)\s*[)\]][\s.]*$/u;
/** "(Somebody)" behind a whole sentence, in a line that begins with the word for a picture. */
const BEHIND_SENTENCE =
  /(?<=[\p{L}\p{N}]{3}[.!?…。！？]["”’»]?\s*)[([（［]\s*(?<credit>[^()（）[\]]{2,60}?)\s*[)\]）］][\s.]*$/u;
/** "李明 摄", "山田太郎撮影": who took it, before the word for that. */
const EAST_ASIAN =
  /(?:^|[。．.\s/／＝=、（(])(?:(?:新华社|本[报報]|中新社)?\s?(?:记者|記者)\s?)?(?<credit>\p{Script=Han}{2,5})\s?(?<!拍)(?:摄影|攝影|摄|攝|撮影)[)）]?[\s。]*$/u;
/** "Photo: somebody" at the end, after a full stop or a bar. */
const TRAILING = new RegExp(
  String.raw`(?<=[.!?…。।"”|]\s*)(?:[|/—–-]\s*)?(?:${WORDS})\s*(?:by\s+|[:：=＝]\s*|(?<of>(?:di|de|do|da|von|av|af|par|door)\s+|\.\s+))(?<credit>[^:：.]{2,60}?)[\s.]*$`,
  'iu',
);
/** "… at dawn. © Somebody": no year, as rights have one. */
const SIGN_AT_END = /(?<=[.!?…]\s*)(?:©|\([cC]\))\s?(?<credit>\p{Lu}[^.©\d]{2,60}?)[\s.]*$/u;
const SHORT = 200;
/** What stands between the word for a picture and a credit without brackets. */
const SAID = /[:：=＝]|\b(?:by|di|de|do|da|von|av|af|par|door)\s|\b(?:fot|zdj)\.\s/i;
/** A line that is nothing but a credit, brackets around it or not: one that opens within the credit is closed in it. */
const ALONE = new RegExp(
  String.raw`^[([]?(?:${WORDS})\s*(?:by\s+|[:：=＝]\s*|(?<of>(?:di|de|do|da|von|av|af|par|door)\s+|\.\s+))(?<credit>[^:：]{2,80}?)(?:(?<=^[([].*)[)\]])?[\s.]*$`,
  'iu',
);

/** "Photo: the caption. © Somebody", and "（写真：caption＝somebody）": the word first, the credit behind a sign. */
const SIGNED = new RegExp(
  String.raw`^(?<lead>[([（［]?\s*(?:${WORDS})\s*[:：]\s*)(?<caption>[^©＝=]{6,400}?)\s*(?:©|\([cC]\)|[＝=])\s*(?<credit>[^©＝=.。]{2,60}?)[)\]）］]?[\s.]*$`,
  'iu',
);
/** What none of these is without. */
const SIGNS = ['©', '＝', '=', '(c)', '(C)'];
/** The word for a picture and a colon before a caption. */
const LEAD = new RegExp(String.raw`^(?:${WORDS})\s*[:：]\s*(?=.{10})`, 'iu');

/** Takes a line and gives the caption that it is, or nothing; `number` only where the line numbers its picture. */
export const findCaption: (line: string) => FoundCaption | undefined = remembered(captionIn);

function captionIn(line: string): FoundCaption | undefined {
  if (line.length > 700) return undefined;
  const signed = SIGNS.some((sign) => line.includes(sign)) ? SIGNED.exec(line)?.groups : undefined;
  if (signed !== undefined) {
    const { lead = '', caption = '', credit = '' } = signed;
    const to = lead.length + caption.length;
    const at = line.indexOf(credit, to);
    return { from: lead.length, to, credit: { from: at, to: at + credit.length }, certain: true };
  }
  // Only the end of a line is looked at: lines are long, and many.
  const cutOff = Math.max(0, line.length - 140);
  const ending = line.slice(cutOff);
  const isSaid = SAID.test(ending);
  const inBrackets = /[)\]）］][\s.]*$/.test(ending);
  const lead = inBrackets ? (LEAD.exec(line)?.[0].length ?? 0) : 0;
  const behind = lead > 0 && inBrackets ? BEHIND_SENTENCE.exec(ending) : null;
  const alone = behind === null && line.length < 140 && isSaid ? named(ALONE.exec(line)) : null;
  if (alone?.groups !== undefined) {
    const credit = alone.groups['credit'] ?? '';
    if (!/[\p{L}\p{N}]/u.test(credit)) return undefined;
    const at = line.lastIndexOf(credit);
    return { from: 0, to: 0, credit: { from: at, to: at + credit.length }, certain: true };
  }
  const numbered = /\d/.test(line.slice(0, 240)) ? NUMBERED.exec(line) : null;
  const bracketed = inBrackets ? (CREDITED.exec(ending) ?? OF_AGENCY.exec(ending) ?? behind) : null;
  const tail =
    bracketed ??
    (isSaid ? named(TRAILING.exec(ending)) : null) ??
    (/[摄攝影]/.test(ending.slice(-4)) ? EAST_ASIAN.exec(ending) : null) ??
    // A longer line is a paragraph that a credit was glued to.
    (line.length < SHORT && /©|\([cC]\)/.test(ending) ? SIGN_AT_END.exec(ending) : null);
  const from = numbered?.[0].length ?? (bracketed === null ? 0 : lead);
  const certain = numbered !== null || bracketed !== null;
  if (numbered === null && tail === null) return undefined;
  const number = numbered?.groups?.['number'] ?? numbered?.groups?.['first'];
  if (tail === null) return { from, to: line.length, certain, ...(number !== undefined && { number }) };
  const credit = tail.groups?.['credit'] ?? '';
  if (!/[\p{L}\p{N}]/u.test(credit)) return undefined;
  const start = cutOff + tail.index;
  const at = line.indexOf(credit, start);
  const stop = /^[.!?…]/.test(tail[0]) ? start + 1 : start;
  return {
    from: Math.min(from, stop),
    to: stop,
    credit: { from: at, to: at + credit.length },
    certain,
    ...(number !== undefined && { number }),
  };
}

/** Behind “of” and its like stands a name only where it is written as one. */
function named(match: RegExpExecArray | null): RegExpExecArray | null {
  return match?.groups?.['of'] !== undefined && !/^\p{Lu}/u.test(match.groups['credit'] ?? '') ? null : match;
}

/** Whether a line is a caption. */
export function isCaption(line: string): boolean {
  return findCaption(line) !== undefined;
}
