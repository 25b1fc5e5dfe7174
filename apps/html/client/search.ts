import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { Found, Shard, ShardName } from '../src/search/shard.ts';
import type { SearchWords } from '../src/search/search-words.ts';
import { loadPart, partNames } from './load.ts';
import { openPart } from './open-part.ts';
import { showResult } from './show-result.ts';
import type { Hit } from './show-result.ts';

/** The search page: asks the parts of the index, newest first, until a page of results is full. */
const PAGE = 12;
const PAUSE = 140;

const form = document.querySelector<HTMLFormElement>('form[role=search]');
const input = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLElement>('#results');
const status = document.querySelector<HTMLElement>('#found');
const more = document.querySelector<HTMLButtonElement>('#more');
const data = document.querySelector<HTMLElement>('[data-words]');

if (form !== null && input !== null && list !== null && status !== null && more !== null && data !== null) {
  start({ form, input, list, status, more, words: JSON.parse(data.dataset['words'] ?? '{}') as SearchWords });
}

interface Place {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly words: SearchWords;
}

function start(place: Place): void {
  const { form, input, list, more } = place;
  let timer = 0;
  let asked = 0;
  const ask = (): void => {
    asked += 1;
    const turn = asked;
    void answer(place, () => turn === asked);
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember(form);
    ask();
  });
  document.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((one) => one === document.activeElement);
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'ArrowDown' && (event.target === input || at >= 0)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? input).focus();
    } else if (event.key === 'Escape' && at >= 0) {
      input.focus();
    }
  });
  more.addEventListener('click', () => void turnTo());
  more.hidden = true;
  const given = new URLSearchParams(location.search);
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  if (input.value !== '') ask();
  else if (matchMedia('(hover: hover)').matches) input.focus();
}

/** The address of a question, so that it can be sent to somebody; a page opened from a disk may not change its own. */
function remember(form: HTMLFormElement): void {
  const values = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  try {
    history.replaceState(null, '', `?${new URLSearchParams(values).toString()}`);
  } catch {
    // Then the address stays as it is.
  }
}

const opened = new Map<
  string,
  Promise<{ readonly shard: Shard; readonly index: MiniSearch<Found> } | undefined>
>();

function open(name: string): NonNullable<ReturnType<typeof opened.get>> {
  const known =
    opened.get(name) ?? loadPart(name).then((shard) => shard && { shard, index: openPart(shard) });
  opened.set(name, known);
  return known;
}

/** The next page of the present answer. */
let turnTo: () => Promise<void> = () => Promise.resolve();

async function answer(
  { form, input, list, status, more, words }: Place,
  current: () => boolean,
): Promise<void> {
  const question = input.value.trim();
  const filter = filterOf(form);
  more.hidden = true;
  if (question === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const names = (await partNames).filter(({ year }) => filter.year === '' || filter.year === year);
  const hits: Hit[] = [];
  let shownCount = 0;
  let next = 0;
  let typos = false;
  const show = (wanted: number): void => {
    const items = hits.slice(shownCount, wanted).map((hit) => showResult(hit));
    if (items.length === 0) return;
    if (shownCount === 0) list.replaceChildren(...items);
    else list.append(...items);
    // After “more” the reader goes on where the list was.
    if (asked) items[0]?.querySelector('a')?.focus();
    asked = false;
    shownCount += items.length;
  };
  let asked = false;
  const page = async (): Promise<void> => {
    const wanted = shownCount + PAGE;
    more.hidden = true;
    asked = shownCount > 0;
    show(wanted);
    while (hits.length < wanted && next < names.length) {
      status.textContent =
        next === 0 ? `${words.searching} …` : `${say(words, hits.length)} · ${words.searchOlder} …`;
      const found = await ask(names[next], question, filter, typos);
      if (!current()) return;
      hits.push(...found);
      next += 1;
      show(wanted);
      // What is written otherwise everywhere was perhaps mistyped: asked once more, less strictly.
      if (next === names.length && hits.length === 0 && !typos) [typos, next] = [true, 0];
    }
    if (hits.length === 0) list.replaceChildren();
    const all = next >= names.length;
    status.textContent = hits.length === 0 ? words.noResults : `${say(words, hits.length)}${all ? '' : ' +'}`;
    more.hidden = all && shownCount >= hits.length;
  };
  turnTo = page;
  await page();
}

interface Filter {
  readonly year: string;
  readonly source: string;
  readonly tag: string;
  readonly lang: string;
}

function filterOf(form: HTMLFormElement): Filter {
  const values = new FormData(form);
  const value = (name: string): string => String(values.get(name) ?? '');
  return { year: value('year'), source: value('source'), tag: value('tag'), lang: value('lang') };
}

async function ask(
  name: ShardName | undefined,
  question: string,
  filter: Filter,
  typos: boolean,
): Promise<readonly Hit[]> {
  const part = name === undefined ? undefined : await open(name.name);
  if (part === undefined) return [];
  const { articles } = part.shard;
  const results: readonly SearchResult[] = part.index.search(question, {
    combineWith: 'AND',
    boost: { title: 4, names: 2 },
    prefix: (term, index, terms) => index === terms.length - 1 || term.length > 3,
    fuzzy: (term) => (typos && /^\p{L}{4,}$/u.test(term) ? (term.length > 5 ? 2 : 1) : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
    filter: ({ id }: { readonly id: number }) => passes(articles[id], filter),
  });
  return results.flatMap((result) => {
    const found = articles[Number(result.id)];
    return found === undefined ? [] : [{ found, terms: result.terms }];
  });
}

function passes(found: Found | undefined, { source, tag, lang }: Filter): boolean {
  if (found === undefined) return false;
  return (
    (source === '' || found.source === source) &&
    (tag === '' || found.tags.includes(tag)) &&
    (lang === '' || found.lang === lang)
  );
}

function say(words: SearchWords, count: number): string {
  const form = words.results[new Intl.PluralRules(words.lang).select(count)] ?? words.results.other;
  return form.replace('#', new Intl.NumberFormat(words.lang, { numberingSystem: 'latn' }).format(count));
}
