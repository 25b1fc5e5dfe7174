/** Takes a year, a month from 1 and perhaps a day, and gives the date that is in the calendar, cut off at its precision, or nothing. */
export function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d)
    return undefined;
  const iso = date.toISOString();
  return day === undefined ? iso.slice(0, 7) : iso.slice(0, 10);
}
