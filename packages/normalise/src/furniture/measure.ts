import { isCaption } from '../captions/find-caption.ts';
import { bylineOf } from '../bylines/find-byline.ts';
import { findDates } from '../dates/find-date.ts';
import { anyOf, fold } from '../fold.ts';
import { isNote, isRights, isTags, sourceLineOf } from '../lines.ts';
import { COMMENT_HEADINGS } from '../vocabularies/sections.ts';
import { beginsAsFurniture, isFurniture } from './phrases.ts';
import { scan } from './scan.ts';
import type { Words } from './words-in.ts';
import { wordsIn } from './words-in.ts';

/** What there is to see in one block by itself. */
export interface Measure {
  readonly words: Words;
  readonly folded: string;
  /** Numbers between about 0 and 1, named in {@link OWN}, in that order. */
  readonly own: readonly number[];
}

/** How one block is drawn in its file. */
export interface Drawn {
  readonly text: string;
  readonly apart: boolean;
  readonly parted: boolean;
  readonly bullet: boolean;
}

/** The names of the numbers of a {@link Measure}. */
export const OWN: readonly string[] = [
  'length',
  'words',
  'endsSentence',
  'sentences',
  'commas',
  'capitalised',
  'shouted',
  'digits',
  'functionWords',
  'smallStart',
  'bullet',
  'apart',
  'parted',
  'date',
  'dateOnly',
  'address',
  'whole',
  'begins',
  'caption',
  'byline',
  'rights',
  'source',
  'note',
  'signs',
  'ellipsis',
  'question',
  'quote',
  'colonEnd',
  'wordLength',
  'addressed',
  'quoteStart',
  'number',
  'placeholder',
  'commentHead',
  'ago',
  'credit',
];

/** What a text browser prints for a picture, a frame or a field. */
const PLACEHOLDER =
  /^\s*(?:\[[^[\]\s]{1,60}\]\s*)+$|^\S+\.(?:jpe?g|png|gif|webp|svg)(?:\s\S+\.(?:jpe?g|png|gif|webp|svg))*$|^(?:IFRAME:|\(BUTTON\)|\[INS:|\[_+\]|_{4,})/i;
const COMMENTS = new RegExp(
  String.raw`^(?:\d+ )?(?:${anyOf(COMMENT_HEADINGS)})(?: \d+)?(?:$| (?:for|on|to|zu|sur|a|em|su))`,
  'u',
);
/** Times that only a page tells so, of comments, of other articles: by a number, or by the last word. */
const AGO =
  /\d+ ?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wks?|weeks?|months?|years?) ago|(?:hace|il y a|vor|há) \d+|\d+ (?:giờ|phút|ngày|tuần|tháng) trước|\d+ (?:назад|тому)|\d+ ?(?:分钟前|小时前|時間前|分前|日前|시간 전|분 전|일 전)/u;
const AGO_AT_END = /(?:geleden|siden|sedan|önce|lalu|fa|said|says|wrote|schrieb|dit|dice)$/;

const STOPS = '.!?…。！？؟।॥';
const CLOSERS = `"'”’»」』)]`;
const SENTENCES = /[.!?…。！？؟।॥](?=["'”’»」』)\]]*(?:\s|$|\p{Lo}))/gu;
/** Takes a block and gives what there is to see in it. */
export function measure({ text, apart, parted, bullet }: Drawn): Measure {
  const folded = fold(text);
  const words = wordsIn(folded);
  const count = Math.max(1, words.count);
  const { cased, capitals, shouted, numbers, commas, signs, quotes } = scan(text);
  const short = text.length < 220;
  const [date] = findDates(short ? text : text.slice(0, 100));
  const isDate = date !== undefined && text.length - (date.to - date.from) < 25;
  const own = [
    Math.min(1, Math.log1p(text.length) / 7),
    Math.min(1, Math.log1p(words.count) / 6),
    flag(endsSentence(text)),
    Math.min(1, (text.match(SENTENCES)?.length ?? 0) / 6),
    Math.min(1, (commas / count) * 5),
    cased > 1 ? capitals / (cased - 1) : 0.3,
    cased > 0 ? shouted / cased : 0,
    Math.min(1, numbers / Math.max(1, text.length) / 0.4),
    Math.min(1, words.common / count / 0.6),
    flag(/^["“‘'(]?\p{Ll}/u.test(text)),
    flag(bullet),
    flag(apart),
    flag(parted),
    flag(date !== undefined),
    flag(isDate),
    flag(hasAddress(text)),
    // A label of a page asks nothing; a line of an interview may.
    flag(!ends(text, '?？؟') && isFurniture(folded)),
    flag(beginsAsFurniture(folded)),
    flag(isCaption(text)),
    flag(short && bylineOf(text) !== undefined),
    flag(short && isRights(text)),
    flag(short && sourceLineOf(text) !== undefined),
    flag(isNote(text) || isTags(text)),
    Math.min(1, (signs / count) * 3),
    flag(/(?:…|\.\.\.)["”’]?\]?$/.test(text.slice(-5))),
    flag(ends(text, '?!')),
    flag(quotes > 0),
    flag(text.endsWith(':')),
    Math.min(1, folded.length / count / 12),
    Math.min(1, (words.addressed / count) * 6),
    flag(/^["“„«‘「]/.test(text)),
    flag(numbers > 0 && /^\W*\d+\W*$/.test(text)),
    flag(PLACEHOLDER.test(text)),
    flag(short && COMMENTS.test(folded)),
    flag(short && ((/\d/.test(folded) && AGO.test(folded)) || AGO_AT_END.test(folded.slice(-7)))),
    flag(
      /(?:getty|shutterstock|afp|reuters|\bap\b|file photo|istock|courtesy|©)[^.]{0,30}$/i.test(
        text.slice(-44),
      ),
    ),
  ];
  return { words, folded, own };
}

/** Whether a text ends as a sentence does, quotation marks and brackets behind its stop aside. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last -= 1;
  return last >= 0 && STOPS.includes(text.charAt(last));
}

/** Whether an address of the web, of mail or of a person stands in a text; most have not even its signs. */
function hasAddress(text: string): boolean {
  if (!['@', '#', ':', 'w.', 'W.'].some((sign) => text.includes(sign))) return false;
  return /https?:|www\.|\S@\S|(?:^|\s)[@#]\w/i.test(text);
}

/** Whether the last character of a text is one of some; an expression for the end of a text is tried at each of its characters. */
function ends(text: string, marks: string): boolean {
  return text !== '' && marks.includes(text.charAt(text.length - 1));
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
