/**
 * Takes two files of the tree (`2018/01/slug/index.html`, `assets/site.css`) and gives the relative URL that leads from
 * the first to the second, as good from `file://` as from any folder of a server.
 */
export function link(from: string, to: string): string {
  // A page has some fifty links: the folders that both paths lie in are told without taking the paths apart.
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (from.charCodeAt(at) === SLASH) shared = at + 1;
  let path = '';
  for (let at = from.indexOf('/', shared); at !== -1; at = from.indexOf('/', at + 1)) path += '../';
  const rest = to.slice(shared);
  path += PLAIN.test(rest) ? rest : rest.split('/').map(encodeSegment).join('/');
  return path.includes(':') && !path.includes('/') ? `./${path}` : path;
}

const SLASH = 47;
/** What stands in a URL as it is. */
const PLAIN = /^[\w.~!*'()+/-]*$/;

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%2B/g, '+');
}
