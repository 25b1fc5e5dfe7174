const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** The zones that machines write by name, as offsets. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  ut: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
};

/**
 * Takes a date as machines write it in pages (ISO 8601 and its near misses, RFC 5322, `Date.toString` of several
 * languages, Unix time) and gives it as ISO 8601 cut off at what is known, or nothing. Midnight sharp stands for no time at all.
 * Never decides between day and month: `03/02/2018` gives nothing.
 */
export function isoDate(written: string): string | undefined {
  const text = written.trim();
  return iso(text) ?? compact(text) ?? named(text) ?? unix(text);
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:(?:T|,?\s+|\s*T\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{1,2}:?\d{0,2})?.{0,12})?)?$/i;

function iso(text: string): string | undefined {
  const found = ISO.exec(text);
  if (found === null) return /^(?:19|20)\d{2}$/.test(text) ? text : undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  return build(year, month, day, hour, minute, second, zone);
}

function compact(text: string): string | undefined {
  const found = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  return build(year, month, day, hour, minute, second, zone);
}

const CLOCK =
  /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?m\b\.?)?\s*(?:\(?(Z|[A-Z]{2,4})?([+-]\d{2}:?\d{2})?)/i;

/** `Fri, 19 Jan 2018 08:03:59 GMT`, `Fri Apr 28 19:20:36 CEST 2023`, `January 19, 2018 8:03 AM EST`. */
function named(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const word = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\.?(?![a-z])/i.exec(
    text,
  );
  if (word === null) return undefined;
  const month = String(MONTHS.indexOf((word[1] ?? '').toLowerCase()) + 1);
  const clock = CLOCK.exec(text);
  const rest = clock === null ? text : text.replace(clock[0], ' ');
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(
    clock === null ? text : `${rest} ${text.slice(clock.index + clock[0].length)}`,
  )?.[1];
  const day = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s.,/-]+${word[0].replace('.', '\\.')}|${word[0].replace('.', '\\.')}[\\s.,/-]+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
    'i',
  ).exec(rest);
  const date = day?.[1] ?? day?.[2];
  if (year === undefined || (date === undefined && clock !== null)) return undefined;
  if (clock === null || date === undefined) return build(year, month, date);
  const [, hour, minute, second, half, zone, offset] = clock;
  const hours = Number(hour);
  const full = half === undefined ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  return build(year, month, date, String(full), minute, second, offset ?? zone);
}

/** Seconds or milliseconds since 1970, between 1990 and 2060. */
function unix(text: string): string | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return undefined;
  const seconds = text.length > 10 ? Math.floor(Number(text) / 1000) : Number(text);
  if (seconds < 631_152_000 || seconds > 2_840_140_800) return undefined;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function build(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), day === undefined ? undefined : Number(day)];
  if (y < 1400 || y > 2100 || m < 1 || m > 12) return undefined;
  const date = `${year}-${pad(m)}`;
  if (d === undefined) return date;
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  const whole = `${date}-${pad(d)}`;
  if (hour === undefined || minute === undefined) return whole;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return whole;
  if (Number(hour) === 0 && minute === '00' && Number(second ?? 0) === 0) return whole;
  const time = `${pad(Number(hour))}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${whole}T${time}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found === null) return '';
  const [, sign, hours, minutes] = found;
  if (Number(hours) > 14) return '';
  if (Number(hours) === 0 && Number(minutes ?? 0) === 0) return 'Z';
  return `${sign}${pad(Number(hours))}:${minutes ?? '00'}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
