/**
 * Takes two files of the tree (`2018/01/slug/index.html`, `assets/site.css`) and gives the relative URL that leads from
 * the first to the second, as good from `file://` as from any folder of a server.
 */
export function link(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const path = [...Array<string>(here.length - 1 - shared).fill('..'), ...there.slice(shared)]
    .map(encodeSegment)
    .join('/');
  return path.includes(':') && !path.includes('/') ? `./${path}` : path;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%2B/g, '+');
}
