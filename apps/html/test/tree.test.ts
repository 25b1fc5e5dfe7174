import { expect, test } from 'vitest';
import { article, date, rendered, text } from './fixtures.ts';

const MANY = Array.from({ length: 150 }, (_, index) =>
  article(`number-${index}`, {
    published: date(`2019-${String((index % 12) + 1).padStart(2, '0')}-01`),
    tags: ['Water', index % 2 === 0 ? 'even' : 'odd'],
    authors: [{ name: `Writer ${index % 3}` }],
  }),
);

async function pages(files: Awaited<ReturnType<typeof rendered>>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of files.keys()) if (path.endsWith('.html')) found.set(path, await text(files, path));
  return found;
}

test('every link of every page leads to a file, every fragment to an id', async () => {
  const files = await rendered([...MANY, article('undated')]);
  const all = await pages(files);
  for (const [path, page] of all) {
    for (const [, href = ''] of page.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href) || href.includes('feeds/')) continue;
      const url = new URL(href, `https://host.example/${path}`);
      const target = url.pathname.slice(1);
      expect(files.has(target)).toBe(true);
      if (url.hash !== '') expect(all.get(target)).toContain(`id="${url.hash.slice(1)}"`);
    }
  }
});

test('an archive without a search names none, and has no file of one', async () => {
  const files = await rendered([article('alone')], {}, { search: false });
  expect([...files.keys()].filter((path) => path.startsWith('search/'))).toEqual([]);
  for (const page of (await pages(files)).values()) expect(page).not.toContain('search/index.html');
});

test('no id stands twice on a page', async () => {
  for (const page of (await pages(await rendered(MANY))).values()) {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a changed body rewrites its page, its other forms, its part of the index and its text, and the home page only when it leads', async () => {
  const before = await rendered(MANY);
  const changed = MANY.map((one) =>
    one.slug === 'number-5' ? article(one.slug, one.matter, { text: 'Other words.' }) : one,
  );
  const after = await rendered(changed);
  const rewritten = [...after]
    .filter(([path, { key }]) => before.get(path)?.key !== key)
    .map(([path]) => path);
  expect(rewritten.filter((path) => !path.startsWith('search/'))).toEqual([
    '2019/06/number-5/index.html',
    '2019/06/number-5/article.md',
    '2019/06/number-5/article.json',
  ]);
  expect(rewritten.filter((path) => path.startsWith('search/'))).toHaveLength(2);
});

test('the same key means the same bytes', async () => {
  const [one, other] = [await rendered(MANY), await rendered([...MANY].reverse())];
  for (const [path, file] of one) {
    // A collection in memory keeps its ledger in the order it was given.
    if (path.startsWith('ledger/')) continue;
    expect(other.get(path)?.key).toBe(file.key);
    expect(await other.get(path)?.data()).toEqual(await file.data());
  }
});

test('what is dated after the day that was asked for is nowhere', async () => {
  const files = await rendered(
    [article('now', { published: date('2019-01') }), article('later', { published: date('2019-02-02') })],
    {},
    { asOf: '2019-02-01' },
  );
  expect([...files.keys()].filter((path) => path.includes('later'))).toEqual([]);
  for (const page of (await pages(files)).values()) expect(page).not.toContain('>later<');
});

test('a page for each year, month, tag, author and a list over as many pages as it needs', async () => {
  const files = await rendered(MANY);
  for (const path of [
    '2019/',
    '2019/06/',
    'tags/water/',
    'tags/water/page_3/',
    'authors/writer-1/',
    'all/page_2/',
    'languages/en/',
  ]) {
    expect(files.has(`${path}index.html`)).toBe(true);
  }
});

test('the interface speaks the language of the publication', async () => {
  const files = await rendered([article('a', { lang: 'vi' })], { language: 'ar' });
  const page = await text(files, 'undated/a/index.html');
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('التاريخ غير معروف');
  expect(page).toContain('<div class="body" lang="vi" dir="ltr">');
});

test('no page asks anything of another host, and each forbids it', async () => {
  for (const page of (
    await pages(await rendered(MANY.slice(0, 3), { url: 'https://a.example/x/' }))
  ).values()) {
    expect(page).toMatch(
      /Content-Security-Policy" content="script-src 'self' file: 'sha256-[^"]*default-src 'none'/,
    );
    expect(page).not.toMatch(/<(?:script|img|iframe)[^>]* src="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<link rel="stylesheet" href="(?:https?:)?\/\//);
    expect(page).not.toMatch(/ on[a-z]+="| style="/);
  }
});
