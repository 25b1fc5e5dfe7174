// What OPDS 1.2 (https://specs.opds.io/opds-1.2) and 2.0 (https://drafts.opds.io/opds-2.0) ask of a catalogue, checked document by document.
import { DOMParser } from '@xmldom/xmldom';

const ATOM = 'http://www.w3.org/2005/Atom';
const OPDS = 'http://opds-spec.org/2010/catalog';
const ACQUISITION = /^http:\/\/opds-spec\.org\/acquisition(\/(open-access|borrow|buy|sample|subscribe))?$/;
const FEED_TYPE = /^application\/atom\+xml;\s*profile=opds-catalog;\s*kind=(navigation|acquisition)$/;

function children(element, name) {
  return Array.from(element.childNodes).filter(
    (node) => node.namespaceURI === ATOM && node.localName === name,
  );
}

/** Takes an OPDS 1.2 document, as text and by name, and gives what is wrong with it. */
export function faultsOfOpds1(xml, name, known) {
  const faults = [];
  const say = (text) => faults.push(`${name}: ${text}`);
  const feed = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const links = children(feed, 'link');
  const entries = children(feed, 'entry');
  const rel = (wanted) => links.filter((link) => link.getAttribute('rel') === wanted);
  // Section 2: a self link and a start link, typed as catalogue documents.
  for (const wanted of ['self', 'start']) {
    if (rel(wanted).length !== 1) say(`${rel(wanted).length} links ${wanted}`);
    for (const link of rel(wanted))
      if (!FEED_TYPE.test(link.getAttribute('type')))
        say(`${wanted} has the type ${link.getAttribute('type')}`);
  }
  const [self] = rel('self');
  const [, kind] = FEED_TYPE.exec(self?.getAttribute('type') ?? '') ?? [];
  const acquired = entries.map((entry) =>
    children(entry, 'link').filter((link) => ACQUISITION.test(link.getAttribute('rel'))),
  );
  // Sections 2.1 and 2.2: an acquisition feed holds books, a navigation feed only ways on.
  if (kind === 'navigation' && acquired.some((found) => found.length > 0))
    say('a navigation feed with a book');
  if (kind === 'acquisition' && acquired.some((found) => found.length === 0))
    say('an acquisition feed with an entry that is no book');
  entries.forEach((entry, index) => {
    for (const wanted of ['id', 'title', 'updated'])
      if (children(entry, wanted).length !== 1) say(`entry ${index} has no single ${wanted}`);
    if (kind === 'navigation') {
      if (!children(entry, 'link').some((link) => FEED_TYPE.test(link.getAttribute('type'))))
        say(`entry ${index} leads nowhere`);
      if (children(entry, 'content').length !== 1) say(`entry ${index} says nothing of itself`);
      return;
    }
    // Section 5.2: an acquisition link has a type; 5.3: pictures of a book are of a kind that every client shows.
    for (const link of acquired[index] ?? [])
      if (!link.getAttribute('type')) say(`entry ${index}: an acquisition link without a type`);
    for (const link of children(entry, 'link')) {
      if (!link.getAttribute('rel')?.startsWith('http://opds-spec.org/image')) continue;
      if (!/^image\/(png|jpeg|gif|svg\+xml)$/.test(link.getAttribute('type')))
        say(`entry ${index}: a picture of type ${link.getAttribute('type')}`);
    }
    if (entry.getElementsByTagNameNS('http://purl.org/dc/terms/', 'language').length === 0)
      say(`entry ${index} has no dc:language`);
  });
  // Section 4: a facet is of a group and at most one of a group is active.
  const active = new Set();
  for (const facet of rel('http://opds-spec.org/facet')) {
    const group = facet.getAttributeNS(OPDS, 'facetGroup');
    if (!facet.getAttribute('title') || !group) say('a facet without a title or a group');
    if (facet.getAttributeNS(OPDS, 'activeFacet') !== 'true') continue;
    if (active.has(group)) say(`two active facets of ${group}`);
    active.add(group);
  }
  for (const link of Array.from(feed.getElementsByTagNameNS(ATOM, 'link')))
    known?.(link.getAttribute('href'), name, say);
  return faults;
}

/** Takes an OPDS 2.0 document, as text and by name, and gives what is wrong with it. */
export function faultsOfOpds2(text, name, known) {
  const faults = [];
  const say = (fault) => faults.push(`${name}: ${fault}`);
  const feed = JSON.parse(text);
  // Section 2: metadata with a title, a self link, and at least one collection that is not empty.
  if (typeof feed.metadata?.title !== 'string' || feed.metadata.title === '') say('no title');
  if (!Array.isArray(feed.links) || feed.links.filter(({ rel }) => rel === 'self').length !== 1)
    say('no single self link');
  if (!['navigation', 'publications', 'groups'].some((key) => feed[key]?.length > 0)) say('holds nothing');
  for (const link of feed.navigation ?? []) {
    if (!link.title || !link.href) say('a navigation link without a title');
    if (link.type !== 'application/opds+json') say(`a navigation link of type ${link.type}`);
  }
  for (const { metadata, links } of feed.facets ?? []) {
    if (!metadata?.title || !(links?.length > 1)) say('a facet without a title, or of a single link');
    for (const { title, href, type } of links ?? [])
      if (!title || !href || !type) say('a link of a facet without title, href or type');
  }
  feed.publications?.forEach(({ metadata, links, images }, index) => {
    if (!metadata?.title) say(`publication ${index} has no title`);
    if (!/^[a-z][a-z0-9+.-]*:/i.test(metadata?.identifier ?? ''))
      say(`publication ${index} has no identifier that is a URI`);
    if (!(links ?? []).some(({ rel, href, type }) => ACQUISITION.test(rel) && href && type))
      say(`publication ${index} cannot be had`);
    if (images !== undefined && !images.some(({ type }) => /^image\/(png|jpeg|gif|avif|webp)$/.test(type)))
      say(`publication ${index} has no bitmap picture`);
  });
  const every = [
    ...(feed.links ?? []),
    ...(feed.navigation ?? []),
    ...(feed.facets ?? []).flatMap(({ links }) => links),
    ...(feed.publications ?? []).flatMap(({ links, images = [] }) => [...links, ...images]),
  ];
  for (const { href, templated } of every) if (templated !== true) known?.(href, name, say);
  return faults;
}
