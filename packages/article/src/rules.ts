/**
 * Every rule, by id: the state in which it passes. Ids are never renamed.
 * The text completes the sentence "this rule sees to it that …".
 */
export const RULES = {
  // Bytes and text
  'encoding-is-known': 'the bytes of a file are read in the encoding they were written in',
  'mojibake-is-repaired': 'UTF-8 that was once read as windows-1252 is read right',
  'text-is-clean': 'characters that no output may hold are replaced or removed, and spaces are plain',
  'limits-are-kept': 'a file stays within the limits on size, line length and nesting',
  'file-is-readable': 'a file can be read and parsed',
  'file-is-an-article': 'a file of an article’s format holds an article',
  'lines-are-joined': 'lines that were wrapped by hand or by a program are paragraphs again',
  'lines-are-parted': 'lines that were glued together stand apart again',

  // Structure
  'title-is-known': 'an article has its title, once',
  'title-is-not-repeated': 'the body does not repeat the title',
  'subtitle-is-matter': 'a deck or subtitle is a field',
  'authors-are-people': 'a byline is a list of people',
  'agency-is-matter': 'the agency that sent an article is a field',
  'dateline-is-matter': 'the dateline is a field, and stays in the text',
  'date-is-known': 'the date of publication is known from the file',
  'date-order-is-known': 'the order of day and month in a numeric date is known, or the date is left open',
  'caption-is-figure': 'a caption stands in a figure, with its credit',
  'image-is-local': 'a picture is a file of the corpus, or is said to be missing',
  'image-has-alt': 'a picture has a text in its place',
  'source-is-matter': 'the source of an article is a field',
  'rights-are-matter': 'a copyright line is a field',
  'tags-are-matter': 'tags and sections are fields',
  'summary-is-own': 'the summary is the article’s own words',
  'lang-is-known': 'the language and direction of an article are known',
  'note-is-marked': 'editors’ notes and corrections are kept and marked',
  'furniture-is-removed': 'what belongs to a page and not to its article is not in the body',
  'headings-are-nested': 'headings stand below the title, in order',
  'list-is-a-list': 'a list drawn in text is a list',
  'quote-is-a-quote': 'a quotation set apart is a block quote',
  'table-is-a-table': 'a table drawn in text is a table',
  'verse-is-lines': 'the lines of a stanza stay lines, in one paragraph',

  // Markup and matter
  'front-matter-is-valid': 'front matter is well-formed and holds known keys',
  'markup-is-safe': 'no markup of a source can run, fetch or restyle anything',
  'embed-is-a-link': 'an embedded video, frame or form is a link with a title',
  'link-resolves': 'a link leads to an article of the collection or to the web',
  'metadata-agrees': 'what a page says of itself in several places agrees',

  // The collection
  'id-is-own': 'an article has an id of its own',
  'slug-is-unique': 'an article has a path of its own',
  'article-is-not-a-copy': 'an article is published once, however many copies the corpus holds',
  'publication-is-valid': 'publication.yaml is well-formed and holds known keys',
  'file-is-known': 'a file of the corpus has a use',
  'path-stays-inside': 'a path in a corpus leads nowhere else',
  'corpus-has-articles': 'a corpus holds at least one article',
} as const;

export type RuleId = keyof typeof RULES;

/** Whether a string names a rule. */
export function isRuleId(value: unknown): value is RuleId {
  return typeof value === 'string' && Object.hasOwn(RULES, value);
}
