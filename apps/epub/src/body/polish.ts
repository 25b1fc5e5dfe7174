import type { Fragment } from '@offprint/article';
import type { Words } from '@offprint/theme';
import { xml } from '../xml.ts';

const TAG = /<[^>]*>/g;
/** What begins with a box has no bullet before it. */
const TASK = /<li>(?=(?:<p>)?[☐☑] )/g;
const OUTWARD = /^(?:https?:|mailto:|tel:)/;
const NOTE_TYPES: readonly (readonly [string, string])[] = [
  [' role="doc-noteref"', ' epub:type="noteref"'],
  [' role="doc-backlink"', ' epub:type="backlink"'],
  [' role="doc-endnotes"', ' epub:type="footnotes"'],
];

/**
 * Takes the joined markup of a body, whether it reads from the right, and words, and gives it as a chapter needs it, tag by tag, without a tree: `xml:lang` beside
 * `lang`, `epub:type` beside the roles of notes, no address that leads nowhere in a book, notes as asides that a
 * reading system shows in a window of their own ({@link https://www.w3.org/TR/epub-ssv-11/#notes EPUB SSV, section 4.9}).
 *
 * That tags can be told from text so simply is the fragment's promise: `<` and `>` stand nowhere else.
 */
export function polish(
  markup: string,
  rtl: boolean,
  { notes, backToText }: Pick<Words, 'notes' | 'backToText'>,
): string {
  const ids = markup.includes('href="#') ? idsOf(markup) : new Set<string>();
  const write = markup.includes('role="doc-endnotes"') ? noteWriter() : undefined;
  const named = (tag: string): string => {
    const name = tag.includes(' role="doc-endnotes"')
      ? notes
      : tag.includes(' role="doc-backlink"')
        ? backToText
        : undefined;
    return name === undefined ? tag : tag.replace(/>$/, ` aria-label="${xml(name)}">`);
  };
  const marked = markup.replaceAll(TASK, '<li class="task">');
  return marked.replace(TAG, (tag, offset: number) => {
    const plain = named(dressed(rtl ? fromLeft(tag) : tag, ids));
    return write === undefined ? plain : write(plain, marked.startsWith('<p>', offset + tag.length));
  });
}

/** Takes the joined markup of a body, or a fragment, and gives the ids that its elements bear. */
export function idsOf(markup: string | Fragment): ReadonlySet<string> {
  const text = typeof markup === 'string' ? markup : markup.html.join('');
  const ids = new Set<string>();
  for (const [, id] of text.matchAll(/<[^>]* id="([^"]*)"/g)) if (id !== undefined) ids.add(id);
  return ids;
}

function dressed(tag: string, ids: ReadonlySet<string>): string {
  if (!tag.includes('="')) return tag;
  let out = tag.replace(/ lang="([^"]*)"/, (all, lang: string) => `${all} xml:lang="${lang}"`);
  out = out.replace(/ href="([^"]*)"/, (all, href: string) => {
    const leads = href.startsWith('#') ? ids.has(href.slice(1)) : OUTWARD.test(href) || BOUND.test(href);
    return leads ? all : '';
  });
  out = out.replace(/ cite="([^"]*)"/, (all, cite: string) => (OUTWARD.test(cite) ? all : ''));
  for (const [role, type] of NOTE_TYPES) out = out.replace(role, `${type}${role}`);
  return out;
}

/** Code reads from the left in every language; a style sheet of a book may not say so, an attribute may. */
function fromLeft(tag: string): string {
  return /^<(?:pre|code)[ >]/.test(tag) && !tag.includes(' dir="')
    ? tag.replace(/^<(?:pre|code)/, '$& dir="ltr"')
    : tag;
}

/** A chapter of the same book, as our own printer writes it. */
const BOUND = /^a[0-9a-f]{12}\.xhtml(?:#|$)/;

/**
 * Gives a function that takes the tags of a body in their order (and whether a paragraph begins right after) and turns the list of notes at its end into asides,
 * each with its number; lists and asides inside a note stay as they are.
 */
function noteWriter(): (tag: string, beforeParagraph: boolean) => string {
  let inside = false;
  let depth = 0;
  let number = 0;
  let pending = '';
  return (tag, beforeParagraph) => {
    if (pending !== '') {
      const opened = `${tag}${pending}`;
      pending = '';
      return opened;
    }
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
    const closes = tag.startsWith('</');
    if (name === 'section') {
      if (!closes && tag.includes('role="doc-endnotes"')) [inside, depth] = [true, 0];
      else if (closes && depth === 0) inside = false;
      return tag;
    }
    if (!inside || (name !== 'ol' && name !== 'ul' && name !== 'li')) return tag;
    if (name !== 'li') {
      if (closes) depth -= 1;
      const top = depth === 0;
      if (!closes) depth += 1;
      return top && name === 'ol' ? (closes ? '</div>' : '<div class="notes">') : tag;
    }
    if (depth !== 1) return tag;
    if (closes) return '</aside>';
    number += 1;
    const attributes = tag.slice('<li'.length, -1).replace(/ value="[^"]*"/, '');
    const mark = `<span class="note-number">${String(number)}.</span> `;
    if (beforeParagraph) pending = mark;
    return `<aside epub:type="footnote" role="doc-footnote" class="note"${attributes}>${beforeParagraph ? '' : mark}`;
  };
}
