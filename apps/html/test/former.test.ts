import { expect, test } from 'vitest';
import { article, rendered, text } from './fixtures.ts';

const from = (url: string, aliases: readonly string[] = []): ReturnType<typeof article> =>
  article('now', { aliases, source: { file: 'a', format: 'html', sha256: '0', url } });

test('a former address has a page that leads on, and a line for hosts', async () => {
  const files = await rendered([from('https://old.example/news/2010/story-7.html', ['/p/7/'])], {
    url: 'https://a.example/archive/',
  });
  expect(await text(files, 'news/2010/story-7.html')).toContain(
    'content="0; url=../../undated/now/index.html"',
  );
  expect(await text(files, 'p/7/index.html')).toContain('<a href="../../undated/now/index.html">');
  expect(await text(files, '_redirects')).toBe(
    '/p/7/ /archive/undated/now/ 301\n/news/2010/story-7.html /archive/undated/now/ 301\n',
  );
  expect(await text(files, 'redirects.nginx.map')).toContain('"/p/7/" "/archive/undated/now/";');
});

test('an address with a query, or of a program, has no page but a line for nginx', async () => {
  const files = await rendered([from('https://old.example/read.php?id=5')]);
  expect([...files.keys()].filter((path) => path.includes('read'))).toEqual([]);
  expect(await text(files, 'redirects.nginx.map')).toBe('"/read.php?id=5" "/undated/now/";\n');
});

test.each([
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/x.html',
  '/a/%2e%2e%2f%2e%2e/x.html',
  '/.git/config.html',
  '/_headers',
  '/con/x.html',
  '/a%00b.html',
  '/index.html',
  '/INDEX.html',
  '/search/index.html',
  '/undated/now',
  '/a\n/b.html',
  'javascript:alert(1)',
  '/x"; }',
])('an unsafe or taken address %j makes no file of its own', async (alias) => {
  const plain = await rendered([from('https://old.example/')]);
  const files = await rendered([from('https://old.example/', [alias])]);
  const fresh = [...files.keys()].filter(
    (path) => !plain.has(path) && !['_redirects', 'redirects.nginx.map'].includes(path),
  );
  for (const path of fresh) expect(path).toMatch(/^(?:etc\/passwd\/index|x|a\/b)\.html$/);
  for (const line of files.has('redirects.nginx.map')
    ? (await text(files, 'redirects.nginx.map')).trim().split('\n')
    : []) {
    expect(line).toMatch(/^"[^"\\\s]+" "[^"\\\s]+";$/);
  }
});

test('two articles never share a former address', async () => {
  const files = await rendered([
    article('one', { aliases: ['/same'] }),
    article('two', { aliases: ['/same'] }),
  ]);
  expect((await text(files, '_redirects')).split('\n').filter(Boolean)).toHaveLength(1);
});
