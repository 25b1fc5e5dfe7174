/** Takes an address as written and the page's own, and gives it absolute, or nothing when it is not on the web. */
export function webAddress(written: string, base?: string): string | undefined {
  const text = written.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.')
    ? url.href
    : undefined;
}

/** Takes an address and gives the date in its path, to the day or to the month, or nothing. */
export function dateInAddress(address: string): string | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const found =
    /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(path);
  if (found === null) return undefined;
  const [, year, month, day] = found;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}
