/** Takes a year, a month from 1 and perhaps a day, and gives the date that is in the calendar, cut off at its precision, or nothing. */
export function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = m === 2 && !isLeap ? 28 : DAYS[m - 1];
  if (days === undefined || d < 1 || d > days || y < 100 || y > 9999) return undefined;
  const iso = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
  return day === undefined ? iso : `${iso}-${String(d).padStart(2, '0')}`;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
