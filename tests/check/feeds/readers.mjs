// Programs that read feeds, none of them ours. Each takes the address of a feed and gives its items as it understood them:
// { id, title, date (milliseconds), author, content }.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { extract } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

const run = promisify(execFile);
const here = import.meta.dirname;

/** What stands at an address, and sees to it that who asks again gets nothing. */
async function textOf(url) {
  const response = await fetch(url);
  const again = await fetch(url, { headers: { 'if-none-match': response.headers.get('etag') } });
  if (again.status !== 304) throw new Error(`asked again with its validator, and got ${again.status}`);
  return await response.text();
}

const time = (date) => (date === undefined || date === null ? undefined : new Date(date).getTime());

async function feedsmith(url) {
  const text = await textOf(url);
  if (url.endsWith('.json')) {
    return parseJsonFeed(text).items.map((item) => ({
      id: item.id,
      title: item.title,
      date: time(item.date_published),
      author: item.authors?.[0]?.name,
      content: item.content_html,
    }));
  }
  if (url.endsWith('atom.xml')) {
    return parseAtomFeed(text).entries.map((item) => ({
      id: item.id,
      title: item.title?.value ?? item.title,
      date: time(item.published),
      author: item.authors?.[0]?.name,
      content: item.content?.value ?? item.content,
    }));
  }
  return parseRssFeed(text).items.map((item) => ({
    id: item.guid?.value,
    title: item.title,
    date: time(item.pubDate),
    author: item.dc?.creators?.[0],
    content: item.content?.encoded,
  }));
}

async function rssParser(url) {
  const { items } = await new RssParser().parseURL(url);
  return items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    date: time(item.isoDate ?? item.pubDate),
    author: item.creator ?? item.author,
    content: item['content:encoded'] ?? item.content,
  }));
}

async function feedparser(url) {
  const items = [];
  const stream = Readable.from([await textOf(url)]).pipe(new FeedParser({ feedurl: url }));
  for await (const item of stream)
    items.push({
      id: item.guid,
      title: item.title,
      date: time(item.pubdate),
      author: item.author,
      content: item.description,
    });
  return items;
}

async function rowanmanning(url) {
  return parseFeed(await textOf(url)).items.map((item) => ({
    id: item.id,
    title: item.title,
    date: time(item.published),
    author: item.authors?.[0]?.name,
    content: item.content,
  }));
}

async function extractus(url) {
  const { entries } = await extract(url, {
    descriptionMaxLen: 0,
    getExtraEntryFields: (entry) => ({
      author: entry.authors?.[0]?.name ?? [entry.author].flat()[0]?.name ?? [entry['dc:creator']].flat()[0],
      content: entry.content_html ?? entry['content:encoded'] ?? entry.content?.['#text'] ?? entry.content,
    }),
  });
  return entries.map(({ id, title, published, author, content }) => ({
    id,
    title,
    date: published === '' ? undefined : time(published),
    author,
    content,
  }));
}

async function python(url) {
  // Debian's interpreter, where another stands before it.
  const { stdout } = await run('/usr/bin/python3', [path.join(here, 'read.py'), url], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

async function perl(url) {
  const { stdout } = await run('perl', [path.join(here, 'read.pl'), url], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

async function newsboat(url) {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-newsboat-'));
  try {
    writeFileSync(path.join(folder, 'urls'), `${url}\n`);
    writeFileSync(path.join(folder, 'config'), 'max-items 0\n');
    const files = [
      '-u',
      path.join(folder, 'urls'),
      '-c',
      path.join(folder, 'cache.db'),
      '-C',
      path.join(folder, 'config'),
    ];
    const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
    await run('newsboat', [...files, '-x', 'reload'], { env });
    const { stdout } = await run(
      '/usr/bin/python3',
      [path.join(here, 'read-newsboat.py'), path.join(folder, 'cache.db')],
      { maxBuffer: 1 << 26 },
    );
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const UNDATED = 'No date is known';
const MARKED = 'AT&T <b>bold</b> & "quotes" ]]>';
const SEVERAL = 'About several';
const CODE = 'About code';

/** Every reader by name: the formats that it says it reads, and what it is known to make of them that they do not say. */
export const READERS = [
  { name: 'feedsmith', formats: ['json', 'atom', 'rss'], read: feedsmith, quirks: [] },
  {
    name: 'rss-parser',
    formats: ['atom', 'rss'],
    read: rssParser,
    quirks: [
      {
        format: 'atom',
        field: 'date',
        items: [UNDATED],
        what: 'takes updated for published where an entry has no published',
      },
    ],
  },
  {
    name: 'feedparser',
    formats: ['atom', 'rss'],
    read: feedparser,
    quirks: [
      {
        format: 'atom',
        field: 'date',
        items: [UNDATED],
        what: 'takes updated for published where an entry has no published',
      },
      {
        format: 'atom',
        field: 'title',
        items: [MARKED],
        what: 'strips what looks like a tag from a title of type text',
      },
      { format: 'rss', field: 'title', items: [MARKED], what: 'strips what looks like a tag from a title' },
      {
        format: 'atom',
        field: 'author',
        items: [SEVERAL],
        what: 'gives the author of the feed where an entry has two of its own',
      },
    ],
  },
  {
    name: '@rowanmanning/feed-parser',
    formats: ['atom', 'rss'],
    read: rowanmanning,
    quirks: [
      {
        format: 'atom',
        field: 'content',
        items: [MARKED, CODE],
        what: 'decodes entities of HTML content once too often',
      },
      {
        format: 'rss',
        field: 'content',
        items: [MARKED, CODE],
        what: 'decodes entities of HTML content once too often',
      },
    ],
  },
  {
    name: '@extractus/feed-extractor',
    formats: ['json', 'atom', 'rss'],
    read: extractus,
    quirks: [
      {
        format: 'atom',
        field: 'date',
        items: [UNDATED, 'About time'],
        what: 'gives updated as the date of publication',
      },
    ],
  },
  {
    name: 'python3-feedparser',
    formats: ['atom', 'rss'],
    read: python,
    quirks: [
      {
        format: 'rss',
        field: 'title',
        items: [MARKED],
        what: 'takes a title that holds what looks like a tag for HTML',
      },
      {
        format: 'atom',
        field: 'content',
        items: ['المجلس يناقش حقوق الإنسان'],
        what: 'leaves out bdi, its words kept',
      },
      {
        format: 'rss',
        field: 'content',
        items: ['المجلس يناقش حقوق الإنسان'],
        what: 'leaves out bdi, its words kept',
      },
    ],
  },
  {
    name: 'XML::Feed',
    formats: ['atom', 'rss'],
    read: perl,
    quirks: [
      {
        format: 'rss',
        field: 'author',
        items: [SEVERAL],
        what: 'gives a list where an item has two authors',
      },
    ],
  },
  {
    name: 'newsboat',
    formats: ['atom', 'rss'],
    read: newsboat,
    quirks: [
      {
        format: 'atom',
        field: 'date',
        items: [UNDATED],
        what: 'takes updated for published where an entry has no published',
      },
      {
        format: 'rss',
        field: 'date',
        items: [UNDATED],
        what: 'gives the time of its own clock where an item has no date',
      },
      { format: 'rss', field: 'author', items: [SEVERAL], what: 'keeps the last of two authors' },
    ],
  },
];
