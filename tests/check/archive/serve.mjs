// Serves a folder over HTTP, as a plain host does: a folder by its index.html, 404.html for what is not there, text packed with gzip.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.gif': 'image/gif',
};

const PACKED = /^(?:text|application)\/|svg/;
/** What the archive's `_headers` lets hosts keep. */
const KEPT = /\/(?:assets|images)\//;

/** Takes a folder and gives `{origin, close}`. */
export async function serve(folder) {
  const root = path.resolve(folder);
  const prefix = mountOf(path.join(root, '404.html'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    let file = path.join(
      root,
      path.normalize(
        decodeURIComponent(pathname.startsWith(prefix) ? pathname.slice(prefix.length) : pathname),
      ),
    );
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = path.join(file, 'index.html');
    const there = file.startsWith(root) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const type = TYPES[path.extname(there ? file : '.html')] ?? 'application/octet-stream';
    const packed = there && PACKED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(there ? 200 : 404, {
      'Content-Type': type,
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      ...(KEPT.test(pathname) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
    });
    const data = there && createReadStream(file);
    if (packed) data.pipe(createGzip({ level: 6 })).pipe(response);
    else if (there) data.pipe(response);
    else response.end('<!DOCTYPE html><title>404</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Where the archive says that it stands on its server: its page for what is not found names its files from there. */
function mountOf(notFound) {
  const text = existsSync(notFound) ? readFileSync(notFound, 'utf8') : '';
  return /href="(\/[^"]*?)assets\//.exec(text)?.[1] ?? '/';
}
