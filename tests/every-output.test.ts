import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normaliseCorpus } from '@offprint/collection';
import type { Article } from '@offprint/article';
import { epubPublisher } from '@offprint/epub';
import { feedsPublisher } from '@offprint/feeds';
import { htmlPublisher } from '@offprint/html';
import { publishInMemory } from './publish-in-memory.ts';
import { unzip } from './unzip.ts';

/** What is known of an article beforehand, by somebody who read its file. */
interface Facts {
  readonly corpus: string;
  readonly file: RegExp;
  readonly title: string;
  readonly agency?: string;
  readonly source?: string;
  readonly published?: string;
  readonly paragraphs: number;
  readonly caption?: { readonly text: string; readonly credit: string };
  readonly said: readonly string[];
  readonly gone: readonly string[];
}

const here = import.meta.dirname;
const seeds = path.join(here, '../../shared/seeds');

const OWN: readonly Facts[] = [
  {
    corpus: path.join(here, 'cases/glued-caption/corpus'),
    file: /bridge/,
    title: 'Province opens ferry landing, keeps promise to islanders',
    agency: 'ISLANDVOICE',
    paragraphs: 4,
    caption: {
      text: 'The first ferry of the morning comes alongside the new landing.',
      credit: 'islandvoice.example',
    },
    said: [
      'within its budget. The office’s report for the 2021-2035 period',
      'The contract for 2021-2025 obliges',
    ],
    gone: ['Feedback', 'Others', 'ảnh 1', 'Photo:'],
  },
  {
    corpus: path.join(here, 'cases/trailing-source-date/corpus'),
    file: /press-conference/,
    title: 'Ministry asks for patience with new land register',
    source: 'thanhtin.example',
    published: '2019-07-23',
    paragraphs: 4,
    said: [
      'Đỗ Thị Ngọc Hằng',
      'She said: “Every old map is right about something.',
      'no one loses a plot for standing in the wrong column.”',
    ],
    gone: ['07/23/2019', 'Source:'],
  },
];

const SEEDS: readonly Facts[] = [
  {
    corpus: seeds,
    file: /^000_/,
    title: 'Vietnam active, responsible in human rights promotion',
    agency: 'VOVWORLD',
    paragraphs: 9,
    caption: {
      text: 'International consultation workshop on the draft voluntary mid-term report on the implementation of UPR third cycle recommendations.',
      credit: 'dangcongsanvietnam.vn',
    },
    said: ['third cycle recommendations. Vietnam’s voluntary', '2023-2035', '2023-2025'],
    gone: ['Feedback', 'Others', 'ảnh 1', 'Photo:'],
  },
  {
    corpus: seeds,
    file: /^004_/,
    title: 'Vietnam asks for impartial view on its human rights achievements',
    source: 'vov.vn',
    published: '2018-01-19',
    paragraphs: 11,
    said: [
      'Lê Thị Thu Hằng',
      'She said: “Human rights are the common value of mankind',
      'with mutual respect.”',
      '“Protection and Promotion of Human Rights in Vietnam”',
    ],
    gone: ['01/19/2018', 'Source:'],
  },
];

if (!existsSync(seeds))
  console.info(
    'the two founding articles are not on this machine: only texts with the same traps are tested',
  );

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-outputs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The paragraph elements of some markup, outside figures. */
function paragraphsOf(markup: string): number {
  return markup.replace(/<figure[\s\S]*?<\/figure>/g, '').match(/<p[\s>]/g)?.length ?? 0;
}

/** Takes markup and gives its characters, without tags, with its five references resolved. */
function charactersOf(markup: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    amp: '&',
  };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|#x27|amp);/g, (_, name: string) => named[name] ?? '');
}

function inside(document: string, article: Article): string {
  const first = article.fragment.html[0]?.slice(0, 60) ?? '';
  const last = article.fragment.html.at(-1)?.trimEnd().slice(-40) ?? '';
  const [start, end] = [document.indexOf(first), document.lastIndexOf(last)];
  expect(start, 'the body stands in it').toBeGreaterThanOrEqual(0);
  return document.slice(start, end + last.length);
}

describe.each([...OWN, ...(existsSync(seeds) ? SEEDS : [])])('$title', (facts) => {
  let article: Article;
  let page = '';
  let chapter = '';
  let item: Readonly<Record<string, unknown>> = {};

  beforeAll(async () => {
    const collection = await normaliseCorpus({
      corpus: facts.corpus,
      cache: path.join(scratch, String(facts.file)),
    });
    const entry = collection.catalogue.find(({ matter }) => facts.file.test(matter.source.file));
    if (entry === undefined) throw new Error('the article is not in the catalogue');
    article = await collection.article(entry.id);
    const last = article.fragment.html.at(-1)?.trim().slice(-60) ?? '';
    const holding = (files: ReadonlyMap<string, Buffer>, name: RegExp): string =>
      [...files]
        .map(([path, bytes]) => (name.test(path) ? bytes.toString('utf8') : ''))
        .find((text) => text.includes(last) && text.includes(entry.id)) ?? '';
    page = holding(await publishInMemory(htmlPublisher, collection), /\.html$/);
    for (const [path, bytes] of await publishInMemory(epubPublisher, collection)) {
      if (path.endsWith('.epub') && chapter === '') chapter = holding(unzip(bytes), /\.xhtml$/);
    }
    const feed: unknown = JSON.parse(
      (await publishInMemory(feedsPublisher, collection)).get('feed.json')?.toString('utf8') ?? '{}',
    );
    const items =
      typeof feed === 'object' && feed !== null && 'items' in feed && Array.isArray(feed.items)
        ? feed.items
        : [];
    item =
      items.find((each: Readonly<Record<string, unknown>>) => each['id'] === `urn:uuid:${entry.id}`) ?? {};
  }, 120_000);

  test('is known as its file says, and no more', () => {
    const { matter } = article;
    expect([matter.title, matter.agency, matter.source.name, matter.published?.value]).toEqual([
      facts.title,
      facts.agency,
      facts.source,
      facts.published,
    ]);
    if (facts.published !== undefined)
      expect(matter.published).toMatchObject({ precision: 'day', by: 'date-order-is-known' });
  });

  test('has one id in page, chapter and feed', () => {
    for (const text of [page, chapter, JSON.stringify(item)]) expect(text).toContain(article.id);
  });

  test('has one title in page, chapter and feed', () => {
    expect(item['title']).toBe(facts.title);
    for (const text of [page, chapter])
      expect(charactersOf(/<h1[\s\S]*?<\/h1>/.exec(text)?.[0] ?? '').trim()).toBe(facts.title);
  });

  test('has its date in page, chapter and feed, and none where none is known', () => {
    if (facts.published === undefined) {
      expect(item).not.toHaveProperty('date_published');
      for (const text of [page, chapter]) expect(/<h1[\s\S]*?<p[\s>]/.exec(text)?.[0]).not.toMatch(/<time/);
      expect(page).not.toContain('datePublished');
    } else {
      expect(String(item['date_published'])).toContain(facts.published);
      for (const text of [page, chapter]) expect(text).toContain(`datetime="${facts.published}"`);
    }
  });

  test.each(['page', 'chapter', 'feed item'])('has its whole body, and nothing else, in the %s', (output) => {
    const body =
      output === 'feed item'
        ? String(item['content_html'])
        : inside(output === 'page' ? page : chapter, article);
    const text = charactersOf(body);
    expect(paragraphsOf(body)).toBe(facts.paragraphs);
    for (const said of facts.said) expect(text).toContain(said);
    for (const gone of facts.gone) expect(text).not.toContain(gone);
    if (facts.caption !== undefined) {
      const figure = charactersOf(/<figcaption[\s\S]*?<\/figcaption>/.exec(body)?.[0] ?? '');
      expect(figure).toContain(facts.caption.text);
      expect(figure).toContain(facts.caption.credit);
    }
  });
});
