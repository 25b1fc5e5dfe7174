/** A time of day as a text gives it: `08:03`, or `08:03:59`, and the offset of its zone if that is known (`Z`, `+07:00`). */
export interface Clock {
  readonly time: string;
  readonly offset?: string;
  readonly length: number;
}

const LEAD = String.raw`(?:[\s,|•·–—-]|(?<!\p{L})(?:at|um|om|à|às|a las|alle|ore|kl\.?|klo|lúc|klokken|updated|time|в|في|الساعة)(?!\p{L}))*`;
const TIME = new RegExp(
  String.raw`^${LEAD}(?:T)?(\d{1,2})(?::|\s?h\s?|\.(?=\d\d(?:\D|$))|時|시\s?|点)(\d\d)(?:[:](\d\d)(?:\.\d+)?)?(?:分|분)?(?:\s?([ap])\.?\s?m\.?)?(?:\s?(?:uhr|Uhr|uur|giờ|น\.))?(?:\s?\(?(Z|UTC|GMT|[ECMP][SD]?T|CES?T|BST|WIB|ICT|JST|KST)?\)?\s?([+-]\d{1,2}(?::?\d\d)?)?\)?)`,
  'iu',
);

const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  ICT: '+07:00',
  WIB: '+07:00',
  JST: '+09:00',
  KST: '+09:00',
};
/** Zones whose summer time the text leaves to the reader; all follow the rule of the United States. */
const AMERICAN: Readonly<Record<string, number>> = { ET: -5, CT: -6, MT: -7, PT: -8 };

/** Takes what follows a date (`2018-01-19`) and gives the time of day that stands right there, if one does. */
export function clockAfter(text: string, date: string): Clock | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [whole, hours = '', minutes = '', seconds, half, zone, shift] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const time = `${pad(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
  const offset = shift === undefined ? zoneOffset(zone?.toUpperCase(), date) : shiftOffset(shift);
  return { time, ...(offset !== undefined && { offset }), length: whole.trimEnd().length };
}

function shiftOffset(shift: string): string | undefined {
  const [, sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(shift) ?? [];
  return Number(hours) <= 14 && Number(minutes) < 60
    ? `${sign}${hours.padStart(2, '0')}:${minutes}`
    : undefined;
}

function zoneOffset(zone: string | undefined, date: string): string | undefined {
  if (zone === undefined) return undefined;
  const american = AMERICAN[zone];
  if (american !== undefined) return `-${pad(-(american + (isAmericanSummer(date) ? 1 : 0)))}:00`;
  return OFFSETS[zone];
}

/** From the second Sunday of March to the first of November, {@link https://www.law.cornell.edu/uscode/text/15/260a 15 U.S.C. 260a}. */
function isAmericanSummer(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (month < 3 || month > 11) return false;
  if (month > 3 && month < 11) return true;
  const firstSunday = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
  return month === 3 ? day >= firstSunday + 7 : day < firstSunday;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
