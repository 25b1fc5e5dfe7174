const SITE_NAME = /<meta[^<>]{0,200}og:site_name[^<>]{0,200}>/i;
const CANONICAL = /<link[^<>]{0,300}\brel=["']?canonical[^<>]{0,300}>/i;
const CONTENT = /\bcontent=(?:"([^"]*)"|'([^']*)')/i;
const ADDRESS = /https?:\/\/(?:www\.|m\.)?([a-z0-9.-]+\.[a-z]{2,})/i;
/** In small letters; what stands before the colon, {@link LABEL} looks at: all letters of Unicode cost as much to compile as a page to read. */
const SOURCE_LINE =
  /^[ \t]*([^\s:：][^:：\n\r\u2028\u2029]{2,32})[:：][ \t]*(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:\/\S*)?[ \t]*$/gm;
const LABEL = /^\p{L}[\p{L} ]{2,14}[ \t]?$/u;
const FRONT_MATTER_SOURCE = /^(?:source|site|publisher)[ \t]*[:=][ \t]*["']?([^"'\n\r{}[\]]{2,60})/im;
const AGENCY = /^[ \t]*\(([\p{Lu}][\p{L}\d. -]{1,30})\)[ \t]*[-–—]/mu;

/**
 * Takes the decoded text of a file and its name in the corpus, and gives the key of the publisher that it seems to come
 * from: site name or address in a saved page, source in front matter or under a clipping, agency, else its folder.
 */
export function sourceKeyOf(text: string, file: string): string {
  const head = text.slice(0, 100_000);
  // A clipping has no element at all.
  const hasMarkup = head.includes('<');
  const site = hasMarkup ? CONTENT.exec(SITE_NAME.exec(head)?.[0] ?? '') : null;
  const front = /^(?:---|\+\+\+)\s/.test(head)
    ? FRONT_MATTER_SOURCE.exec(head.slice(0, 4000))?.[1]
    : undefined;
  const found =
    site?.[1] ??
    site?.[2] ??
    (hasMarkup ? ADDRESS.exec(CANONICAL.exec(head)?.[0] ?? '')?.[1] : undefined) ??
    front ??
    sourceIn(text.slice(0, 1500)) ??
    sourceIn(text.slice(-1500)) ??
    AGENCY.exec(head.slice(0, 3000))?.[1];
  return (found ?? folderOf(file)).trim().toLowerCase();
}

function sourceIn(text: string): string | undefined {
  for (const [, label = '', source] of text.toLowerCase().matchAll(SOURCE_LINE))
    if (LABEL.test(label)) return source;
  return undefined;
}

function folderOf(file: string): string {
  const end = file.lastIndexOf('/');
  return end === -1 ? '' : `${file.slice(0, end)}/`;
}
