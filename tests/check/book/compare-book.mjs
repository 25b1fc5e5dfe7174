// Compares books with the collection they were bound from: every article once, in order, whole.
import path from 'node:path';
import { elements, openBook, wordsOf } from './open-book.mjs';

/** Every way in which a book differs from the articles that it should hold, as sentences. */
export function compareBook(file, volume, articles) {
  const book = openBook(file);
  const faults = [];
  const fault = (text) => faults.push(`${path.basename(file)}: ${text}`);
  const chapters = book.spine.filter(({ document }) => documentMeta(document, 'dcterms.identifier'));
  const held = chapters.map(({ document }) =>
    documentMeta(document, 'dcterms.identifier').replace('urn:uuid:', ''),
  );
  if (held.join() !== volume.articles.join())
    fault(`holds ${held.length} articles, not the ${volume.articles.length} that are listed, in that order`);
  if (elements(book.opf, 'dc:identifier')[0].textContent !== volume.id)
    fault('another identifier than the list says');
  const days = chapters.map(({ document }) => documentMeta(document, 'dcterms.issued') ?? '\uffff');
  if (days.some((day, index) => index > 0 && days[index - 1] > day))
    fault('articles are not in the order of their dates');
  for (const { href, document } of chapters) {
    const article = articles.get(documentMeta(document, 'dcterms.identifier').replace('urn:uuid:', ''));
    if (article === undefined) fault(`${href} is no article of the collection`);
    else compareChapter({ href, document, book, articles, bound: new Set(held) }, article, fault);
  }
  for (const [about, document] of book.spine.map(({ href, document: page }) => [href, page]))
    checkLinks(about, document, book, fault);
  for (const name of ['toc.xhtml', 'toc.ncx']) {
    const text = book.parse(`${book.base}/${name}`);
    const targets = new Set(
      [...elements(text, 'a'), ...elements(text, 'content')].map(
        (node) => node.getAttribute('href') ?? node.getAttribute('src'),
      ),
    );
    for (const { href } of chapters) if (!targets.has(href)) fault(`${name} does not lead to ${href}`);
  }
  return faults;
}

function compareChapter({ href, document, book, bound }, article, fault) {
  const { matter } = article;
  const says = (text, what) =>
    text === undefined ||
    wordsOf(elements(document, 'body')[0]).includes(text.replace(/\s+/g, ' ').trim()) ||
    fault(`${href} lacks ${what}: ${text}`);
  const flat = (text) => text.replace(/[\s\u00ad]+/g, '');
  if (wordsOf(elements(document, 'h1')[0]) !== matter.title.replace(/\s+/g, ' ').trim())
    fault(`${href} has another title`);
  for (const { name } of matter.authors) says(name, 'its author');
  says(matter.subtitle, 'its deck');
  says(matter.source.name, 'its source');
  says(matter.rights, 'its rights');
  const shown = documentMeta(document, 'dcterms.issued');
  if (shown !== matter.published?.value) fault(`${href} is dated ${shown}, not ${matter.published?.value}`);
  const body = elements(document, 'div').find((node) => node.getAttribute('class') === 'body');
  const text = flat(body.textContent);
  let at = 0;
  for (const block of article.text.split(/\n\n|\t|\n/)) {
    const pieces = block
      .split(/\[\d+\]|[☑☐(]|\)/)
      .map(flat)
      .filter((piece) => piece !== '');
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      if (found < 0) fault(`${href} lacks the words “${piece.slice(0, 80)}” in their place`);
      else at = found + piece.length;
    }
  }
  comparePictures({ href, body, book }, article, fault);
  const web = elements(body, 'a')
    .map((node) => node.getAttribute('href') ?? '')
    .filter((link) => /^https?:/.test(link));
  const given = [...article.fragment.html.join('').matchAll(/<a [^>]*href="(https?:[^"]*)"/g)];
  for (const [, link] of given)
    if (!web.includes(link.replaceAll('&amp;', '&').replaceAll('&#39;', "'")))
      fault(`${href} has no link to ${link}`);
  if (web.length < given.length) fault(`${href} has ${web.length} links to the web, not ${given.length}`);
  const within = elements(body, 'a').filter((node) =>
    /^a[0-9a-f]{12}\.xhtml/.test(node.getAttribute('href') ?? ''),
  ).length;
  const own = article.fragment.refs.filter((ref) => ref.kind === 'article' && bound.has(ref.id)).length;
  if (within !== own) fault(`${href} has ${within} links to its neighbours, not ${own}`);
  const refined = book.refined.get(href.replace('.xhtml', '')) ?? [];
  const has = (property, value) =>
    value === undefined ||
    refined.some(([name, text]) => name === property && text === value) ||
    fault(`the package does not say ${property} ${value} of ${href}`);
  for (const { name } of matter.authors) has('dcterms:creator', name);
  has('dcterms:issued', matter.published?.value);
  has('dcterms:identifier', `urn:uuid:${article.id}`);
}

/** Each picture in its order: shown with its own words, or its words in its place. */
function comparePictures({ href, body, book }, { fragment }, fault) {
  const images = elements(body, '*').filter(
    (node) => node.tagName === 'img' || node.getAttribute('class') === 'missing',
  );
  const refs = fragment.refs.filter(({ kind }) => kind === 'image');
  if (images.length !== refs.length)
    fault(`${href} shows or misses ${images.length} pictures, not ${refs.length}`);
  refs.forEach(({ sha256, alt }, index) => {
    const image = images[index];
    if (image?.tagName !== 'img') {
      if (image !== undefined && !wordsOf(body).includes(alt.replace(/\s+/g, ' ').trim()))
        fault(`${href} lacks the words of a picture it does not show: ${alt}`);
      return;
    }
    if (image.getAttribute('alt') !== alt)
      fault(`${href} says “${image.getAttribute('alt')}” of a picture, not “${alt}”`);
    const file = `${book.base}/${image.getAttribute('src')}`;
    if (!(book.files[file]?.length > 0) || !file.includes(`/p${sha256?.slice(0, 12)}.`))
      fault(`${href} shows ${file} for the picture ${sha256}`);
  });
}

function checkLinks(href, document, book, fault) {
  const ids = (page) =>
    new Set(
      elements(page, '*')
        .map((node) => node.getAttribute('id'))
        .filter(Boolean),
    );
  for (const node of [
    ...elements(document, 'a'),
    ...elements(document, 'img'),
    ...elements(document, 'link'),
  ]) {
    const to = node.getAttribute('href') ?? node.getAttribute('src') ?? '';
    if (to === '' || /^[a-z]+:/.test(to)) continue;
    const [name, hash] = to.split('#');
    const target = name === '' ? href : name;
    if (book.files[`${book.base}/${target}`] === undefined)
      fault(`${href} leads to ${to}, which is not there`);
    else if (hash && !ids(name === '' ? document : book.parse(`${book.base}/${target}`)).has(hash))
      fault(`${href} leads to ${to}, which has no such place`);
    if (node.tagName === 'img' && book.files[`${book.base}/${target}`]?.length === 0)
      fault(`${target} is empty`);
  }
}

function documentMeta(document, name) {
  return elements(document, 'meta')
    .find((meta) => meta.getAttribute('name') === name)
    ?.getAttribute('content');
}
