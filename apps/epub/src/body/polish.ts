import type { Fragment } from '@offprint/article';

const TAG = /<[^>]*>/g;
const OUTWARD = /^(?:https?:|mailto:|tel:)/;
const NOTE_TYPES: readonly (readonly [string, string])[] = [
  [' role="doc-noteref"', ' epub:type="noteref"'],
  [' role="doc-backlink"', ' epub:type="backlink"'],
  [' role="doc-endnotes"', ' epub:type="footnotes"'],
];

/**
 * Takes the joined markup of a body and gives it as a chapter needs it, tag by tag, without a tree: `xml:lang` beside
 * `lang`, `epub:type` beside the roles of notes, no address that leads nowhere in a book, notes as asides that a
 * reading system shows in a window of their own ({@link https://www.w3.org/TR/epub-ssv-11/#notes EPUB SSV, section 4.9}).
 *
 * That tags can be told from text so simply is the fragment's promise: `<` and `>` stand nowhere else.
 */
export function polish(markup: string): string {
  const ids = markup.includes('href="#') ? idsOf(markup) : new Set<string>();
  const notes = markup.includes('role="doc-endnotes"') ? noteWriter() : undefined;
  return markup.replace(TAG, (tag) => {
    const plain = dressed(tag, ids);
    return notes === undefined ? plain : notes(plain);
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

/** A chapter of the same book, as our own printer writes it. */
const BOUND = /^a[0-9a-f]{12}\.xhtml(?:#|$)/;

/**
 * Gives a function that takes the tags of a body in their order and turns the list of notes at its end into asides,
 * each with its number; lists and asides inside a note stay as they are.
 */
function noteWriter(): (tag: string) => string {
  let inside = false;
  let depth = 0;
  let number = 0;
  return (tag) => {
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
    return `<aside epub:type="footnote" role="doc-footnote" class="note"${attributes}><p class="note-number">${String(number)}.</p>`;
  };
}
