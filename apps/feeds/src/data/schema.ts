const text = { type: 'string' };
const optional = { type: ['string', 'null'] };
const date = {
  ...optional,
  pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?$',
};

/** The {@link https://json-schema.org/draft-07 JSON Schema} of one line of `articles.jsonl.gz`. */
export const ARTICLE_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'An article of the export',
  type: 'object',
  additionalProperties: false,
  required: [
    'file',
    'id',
    'title',
    'subtitle',
    'authors',
    'published',
    'modified',
    'lang',
    'agency',
    'dateline',
    'source',
    'tags',
    'series',
    'rights',
    'summary',
    'text',
    'html',
  ],
  properties: {
    file: { ...text, description: 'The file of the corpus that it was read from' },
    id: {
      ...text,
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      description: 'UUID, stable for life',
    },
    title: text,
    subtitle: optional,
    authors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: text, url: text },
      },
    },
    published: { ...date, description: 'ISO 8601, cut off where it is not known further; null when unknown' },
    modified: { ...date, description: 'When it was last changed, written so too' },
    lang: { ...text, description: 'BCP 47 tag; und when unknown' },
    agency: optional,
    dateline: optional,
    source: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'url'],
      properties: { name: optional, url: optional },
    },
    tags: { type: 'array', items: text },
    series: {
      type: ['object', 'null'],
      additionalProperties: false,
      required: ['name', 'position'],
      properties: { name: text, position: { type: ['integer', 'null'] } },
    },
    rights: { ...optional, description: 'Whose the rights are, as given' },
    summary: { ...optional, description: 'The article’s own words, never written by a machine' },
    text: { ...text, description: 'The body as plain text, paragraphs separated by a blank line' },
    html: { ...text, description: 'The body as HTML; links to other articles are urn:uuid: and their id' },
  },
};
