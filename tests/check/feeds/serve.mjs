// Serves a tree over loopback HTTP with validators: a reader that asks again gets 304 and no body.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const TYPES = { json: 'application/json', xml: 'application/xml', html: 'text/html', css: 'text/css' };
const TYPES_BY_NAME = {
  'atom.xml': 'application/atom+xml',
  'rss.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
};
const MODIFIED = 'Mon, 06 May 2024 00:00:00 GMT';

/** Takes files by path and gives a server's address, how often it answered what, and what closes it. */
export async function serve(files) {
  const answers = { 200: 0, 304: 0, 404: 0 };
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    const data = files.get(name);
    const status = data === undefined ? 404 : isFresh(request, tagOf(data)) ? 304 : 200;
    answers[status] += 1;
    if (status === 404) return response.writeHead(404).end();
    const type =
      TYPES_BY_NAME[name.split('/').at(-1)] ?? TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      etag: tagOf(data),
      'last-modified': MODIFIED,
    });
    return response.end(status === 304 ? undefined : data);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, answers, close: () => server.close() };
}

function tagOf(data) {
  return `"${createHash('sha256').update(data).digest('hex').slice(0, 20)}"`;
}

function isFresh({ headers }, tag) {
  if (headers['if-none-match'] !== undefined) return headers['if-none-match'].split(/,\s*/).includes(tag);
  return headers['if-modified-since'] === MODIFIED;
}
