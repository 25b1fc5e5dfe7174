// The same pages as the other peers build: articles, and lists of all, of each year, tag, author and language, 60 to a page.
const PAGE = 60;

/** Parts each of some named lists into pages. */
function pagesOf(lists) {
  return [...lists].flatMap(([path, { title, entries }]) => {
    const count = Math.max(1, Math.ceil(entries.length / PAGE));
    return Array.from({ length: count }, (_, at) => ({
      url: `/${path}${at === 0 ? '' : `page/${at + 1}/`}`,
      title,
      entries: entries.slice(at * PAGE, (at + 1) * PAGE),
      older: at + 1 < count ? `/${path}page/${at + 2}/` : '',
    }));
  });
}

export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.addGlobalData('layout', 'article.njk');
  eleventy.addGlobalData('permalink', () => (data) => `${data.page.filePathStem}/index.html`);
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('slugs', (text) => eleventy.getFilter('slugify')(text) || encodeURIComponent(text));
  const articles = (api) => api.getFilteredByGlob('**/*.md').sort((a, b) => b.date - a.date);
  eleventy.addCollection('pages', (api) => {
    const lists = new Map();
    const put = (path, title, entry) => {
      if (!lists.has(path)) lists.set(path, { title, entries: [] });
      lists.get(path).entries.push(entry);
    };
    const slug = (text) => eleventy.getFilter('slugs')(text);
    for (const one of articles(api)) {
      put('', 'Bench', one);
      put(`${one.date.getUTCFullYear()}/`, String(one.date.getUTCFullYear()), one);
      for (const tag of one.data.tags ?? []) put(`tags/${slug(tag)}/`, tag, one);
      put(`author/${slug(one.data.author)}/`, one.data.author, one);
      put(`lang/${one.data.lang}/`, one.data.lang, one);
    }
    return pagesOf(lists);
  });
  return {
    dir: { input: 'content', includes: '../includes', output: 'out' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
