import type { DateValue } from '@offprint/article';

/** A moment with its offset from UTC, in both of the forms that feeds write. */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** {@link https://www.rfc-editor.org/rfc/rfc3339#section-5.6 RFC 3339}: `2018-01-19T00:00:00+07:00`. */
  readonly iso: string;
  /** {@link https://www.rfc-editor.org/rfc/rfc822#section-5 RFC 822} with a year of four digits: `Fri, 19 Jan 2018 00:00:00 +0700`. */
  readonly rfc822: string;
}

const FIELDS = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/;
const MINUTE = 60_000;
/** No clock is further from UTC than this, in minutes. */
const MOST_OFFSET = 14 * 60;

/**
 * Takes a date and the publication's time zone (IANA name) and gives the moment it stands for; a day is its first
 * moment there. Gives nothing for a date that is not known to the day: a feed has no way to say so.
 */
export function instantOf(date: DateValue | undefined, timezone: string): Instant | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset] =
    FIELDS.exec(date?.value ?? '') ?? [];
  if (year === undefined) return undefined;
  const wall = utc(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Math.min(59, Number(second)),
  );
  if (Number.isNaN(wall)) return undefined;
  if (offset !== undefined && Math.abs(minutesOf(offset)) > MOST_OFFSET) return undefined;
  if (offset !== undefined) return momentAt(wall - minutesOf(offset) * MINUTE, minutesOf(offset));
  const time = timeIn(wall, timezone);
  return momentAt(time, offsetIn(time, timezone));
}

/** Takes a moment (milliseconds since 1970) and an offset in minutes and gives it written in both forms. */
export function momentAt(time: number, offset: number): Instant {
  const wall = new Date(time + offset * MINUTE);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [pad(Math.floor(Math.abs(offset) / 60)), pad(Math.abs(offset) % 60)];
  const local = wall.toISOString().slice(0, 19);
  const date = `${DAYS[wall.getUTCDay()] ?? ''}, ${pad(wall.getUTCDate())} ${MONTHS[wall.getUTCMonth()] ?? ''} ${local.slice(0, 4)}`;
  return {
    time,
    iso: `${local}${offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`,
    rfc822: `${date} ${local.slice(11)} ${sign}${hours}${minutes}`,
  };
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const whole = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 25 && minute < 60;
  return whole ? date.setUTCHours(hour, minute, second) : Number.NaN;
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  return (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

const DAY = 24 * 60 * MINUTE;

/** The wall time as a moment: the first of two where clocks were put back over it, moved on where they were put forward. */
function timeIn(wall: number, timezone: string): number {
  const before = offsetIn(wall - DAY, timezone);
  const after = offsetIn(wall + DAY, timezone);
  const [first, second] = [wall - before * MINUTE, wall - after * MINUTE];
  return offsetIn(first, timezone) !== before && offsetIn(second, timezone) === after ? second : first;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** By moment and time zone: many articles share a day, and asking `Intl` takes as long as printing an item. */
const offsets = new Map<string, number>();
/** More than that are forgotten together. */
const MOST_OFFSETS = 20_000;

function offsetIn(time: number, timezone: string): number {
  // The engine's tables of time zones take 20 ms to load, and most publications name none.
  if (timezone === 'UTC') return 0;
  const moment = `${String(time)} ${timezone}`;
  const known = offsets.get(moment);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = askedOffset(time, timezone);
  offsets.set(moment, offset);
  return offset;
}

function askedOffset(time: number, timezone: string): number {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
    formats.set(timezone, format);
  }
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes = '0'] = /([+-])(\d+)(?::(\d+))?/.exec(name) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
