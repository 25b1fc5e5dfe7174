// Serves a folder over HTTP, as any plain host would: a folder by its index.html, 404.html for what is not there.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

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
    response.writeHead(there ? 200 : 404, {
      'Content-Type': TYPES[path.extname(there ? file : '.html')] ?? 'application/octet-stream',
    });
    if (there) createReadStream(file).pipe(response);
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
