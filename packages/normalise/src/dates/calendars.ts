import { dateOf } from './date-of.ts';
import type { FoundDate } from './find-date.ts';

/** The first year of each era that Japanese papers count by, and of the Republic that Taiwan's do. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1868,
  大正: 1912,
  昭和: 1926,
  平成: 1989,
  令和: 2019,
  民國: 1912,
};
/** How far the Buddhist era of Thai papers is ahead. */
const BUDDHIST = 543;
const THAI = [
  'มกราคม|ม.ค.',
  'กุมภาพันธ์|ก.พ.',
  'มีนาคม|มี.ค.',
  'เมษายน|เม.ย.',
  'พฤษภาคม|พ.ค.',
  'มิถุนายน|มิ.ย.',
  'กรกฎาคม|ก.ค.',
  'สิงหาคม|ส.ค.',
  'กันยายน|ก.ย.',
  'ตุลาคม|ต.ค.',
  'พฤศจิกายน|พ.ย.',
  'ธันวาคม|ธ.ค.',
].map((names) => names.split('|'));
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

const ERA = new RegExp(
  String.raw`(?<era>${Object.keys(ERAS).join('|')})\s?(?<year>元|\d{1,3})\s?年\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?[日號])?`,
  'gu',
);
const THAI_DATE = new RegExp(
  String.raw`(?<!\d)(?:(?<day>\d{1,2})\s?)?(?<month>${THAI.flat().join('|').replaceAll('.', '\\.?')})\s?(?:พ\.ศ\.\s?)?(?<year>2[45]\d\d)(?!\d)`,
  'gu',
);
const PERSIAN_DATE = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2})\s(?<month>${PERSIAN.join('|')})(?:\s?ماه)?،?\s(?<year>1[34]\d\d)(?!\d)`,
  'gu',
);

/** Takes a text, its digits as in Latin, and gives the dates in it that are told in another calendar or era, as days of the Gregorian one. */
export function calendarsIn(text: string): FoundDate[] {
  return [
    ...(text.includes('年') ? matched(text, ERA, ofEra) : []),
    ...(/[\u0e00-\u0e7f]/.test(text) ? matched(text, THAI_DATE, ofThai) : []),
    ...(/1[34]\d\d/.test(text) && /[\u0600-\u06ff]/.test(text) ? matched(text, PERSIAN_DATE, ofPersian) : []),
  ];
}

type Groups = Readonly<Record<string, string | undefined>>;

function matched(text: string, form: RegExp, read: (groups: Groups) => string | undefined): FoundDate[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const value = read(match.groups ?? {});
    if (value === undefined) return [];
    const precision = value.length === 7 ? 'month' : 'day';
    return {
      from: match.index,
      to: match.index + match[0].length,
      value,
      precision,
      order: 'plain',
    } as const;
  });
}

function ofEra({ era = '', year, month, day }: Groups): string | undefined {
  const full = String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year)) - 1);
  return dateOf(full, month, day);
}

function ofThai({ year, month = '', day }: Groups): string | undefined {
  const bare = month.replaceAll('.', '');
  const index = THAI.findIndex((names) => names.some((name) => name.replaceAll('.', '') === bare));
  return dateOf(String(Number(year) - BUDDHIST), String(index + 1), day);
}

let persian: Intl.DateTimeFormat | undefined;

/** The solar year begins at the equinox: its day is looked for near where a common year would have it. */
function ofPersian({ year, month = '', day }: Groups): string | undefined {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const index = PERSIAN.indexOf(month);
  const near = Date.UTC(Number(year) + 621, 2, 21 + index * 31 - Math.max(0, index - 6) + Number(day) - 1);
  for (const shift of [0, -1, 1]) {
    const date = new Date(near + shift * 86_400_000);
    const part = Object.fromEntries(persian.formatToParts(date).map(({ type, value }) => [type, value]));
    if (part['year'] === year && Number(part['month']) === index + 1 && Number(part['day']) === Number(day))
      return date.toISOString().slice(0, 10);
  }
  return undefined;
}
