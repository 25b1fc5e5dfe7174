import { once } from '@offprint/article/once';
import { anyOf } from './fold.ts';
import { AGENCIES } from './vocabularies/agencies.ts';

/** A dateline at the beginning of a text: as printed, without its dash. */
export interface Dateline {
  readonly value: string;
  readonly from: number;
  readonly agency?: string;
}

const NAMES = anyOf(AGENCIES);
/** An agency inside parentheses: one that is known, or initials in capitals. */
const AGENCY = String.raw`(?<agency>(?:${NAMES})(?:\s*\/\s*[\p{L}\d]+)?|\p{Lu}[\p{Lu}\d.&/-]{1,19}(?:\s\p{Lu}[\p{Lu}\d.]{1,15})?)`;
const DASH = String.raw`\s*(?:[-–—―ـ]{1,2}|\.\s?[-–—])`;
const PLACE = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’/ -]{1,40}?`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/-]+(?:[ -][\p{Lu}\p{M}.'’/-]+){0,4}`;
/** An agency that is in no list, by its shape: a short name, each of its words with a capital where the script has them. */
const SHORT = String.raw`(?<agency>(?:\p{Lu}[\p{L}\p{M}.'’-]{1,20}|\p{Lo}[\p{Lo}\p{M}]{1,20})(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]{0,20}|\p{Lo}[\p{Lo}\p{M}]{0,20})){0,3})`;
/** A place before such a name: in capitals, in a script without them, or one word. */
const SURE = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ -][\p{Lu}\p{M}.'’-]+){0,3}|\p{Lo}[\p{Lo}\p{M}]+(?:\s[\p{Lo}\p{M}]+){0,2}|\p{Lu}[\p{L}\p{M}'’-]+)`;
const MORE = String.raw`(?:,\s?[\p{L}\p{M}\d.'’/ -]{1,30}?){0,3}`;

/** The forms of datelines, each with what no line of it is without: the forms are large, and most lines are of none. */
const FORMS: readonly (readonly [sign: RegExp, form: () => RegExp])[] = (
  [
    [/^[([][^()[\]]+[)\]]\s*[-–—―ـ.]/, String.raw`^(?<line>[([]${AGENCY}[)\]])${DASH}(?=\s|\S)`],
    [
      /[([][^()[\]]+[)\]]\s*(?:[-–—―ـ.:]|\p{Lu})/u,
      String.raw`^(?<line>${PLACE}${MORE}\s?[([]${AGENCY}[)\]])(?:${DASH}|\s*:|(?=\s\p{Lu}))`,
    ],
    [/\s[-–—―]{1,2}\s/, String.raw`^(?<line>${CAPITALS}${MORE})\s+[-–—―]{1,2}\s`],
    [/[-–—―]\s/, String.raw`^(?<line>(?<agency>${NAMES}))\s*(?:[-–—―]{1,2})\s`],
    [
      /^[新中共連]/,
      String.raw`^(?<line>(?<agency>新华社|中新社|中央社|共同社|連合ニュース)[\p{Lo}\d]{2,20}?[电電])`,
    ],
    [
      /^[（([【][^]*[=＝]/,
      String.raw`^(?<line>[（([【][\p{Lo}・·\s]{1,20}?[=＝](?<agency>[\p{Lo}\p{L}]{2,12})[)）\]】])`,
    ],
    [/\([^()]+\)\s*[-–—―ـ.]/, String.raw`^(?<line>${SURE}${MORE}\s?\(${SHORT}\))${DASH}\s`],
    [/^\([^()]+\)\s*[-–—―ـ.]/, String.raw`^(?<line>\(${SHORT}\))${DASH}\s`],
    [
      /^[【［]/,
      String.raw`^(?<line>[【［](?<agency>[\p{Lo}ー]{2,10}(?:通信|通讯|通訊|社|新聞|新闻|日報|日报|時報|时报|電|电|報|报|网|網))[】］])`,
    ],
  ] as const
).map(([sign, form]) => [sign, once(() => new RegExp(form, 'u'))]);

/** Takes the first words of an article and gives the dateline that they are, if they are one. */
export function findDateline(text: string): Dateline | undefined {
  const head = text.slice(0, 160);
  const from = head.length - head.trimStart().length;
  const start = head.trimStart();
  for (const [sign, form] of FORMS) {
    if (!sign.test(start)) continue;
    const { line, agency } = form().exec(start)?.groups ?? {};
    if (line !== undefined && line.length <= 90)
      return { value: line, from, ...(agency !== undefined && { agency }) };
  }
  return undefined;
}
