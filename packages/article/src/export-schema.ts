import * as z from 'zod';

const text = (description: string): z.ZodType => z.string().meta({ description });
const maybe = (description: string): z.ZodType => z.string().nullable().meta({ description });

/** One line of `offprint export --format jsonl`. */
export const ARTICLE_EXPORT: z.ZodType = z
  .strictObject({
    file: text('The file in the corpus, relative, / between its segments.'),
    id: text('A UUID, stable for the article’s life.'),
    title: text('The title.'),
    subtitle: maybe('The deck, or subtitle.'),
    authors: z
      .array(
        z.strictObject({
          name: text('The name.'),
          url: z.string().optional().meta({ description: 'A page of theirs.' }),
        }),
      )
      .meta({ description: 'Who wrote it.' }),
    published: maybe(
      'ISO 8601, cut off at what is known: 2018, 2018-01, 2018-01-19, 2018-01-19T08:03+07:00; null when unknown.',
    ),
    modified: maybe('When it was last changed, written as `published` is.'),
    lang: text('BCP 47 tag; und when unknown.'),
    agency: maybe('The news agency that sent it.'),
    dateline: maybe('The dateline as printed; it stands in the text too.'),
    source: z
      .strictObject({
        name: maybe('The publisher or site.'),
        url: maybe('The address it was first published at.'),
      })
      .meta({ description: 'Where it comes from.' }),
    tags: z.array(z.string()).meta({ description: 'Tags and sections.' }),
    series: z
      .strictObject({
        name: text('Its name.'),
        position: z.int().nullable().meta({ description: 'The part’s number.' }),
      })
      .nullable()
      .meta({ description: 'The work of several parts that it belongs to.' }),
    rights: maybe('Whose the rights are, as given.'),
    summary: maybe('The article’s own summary, plain text.'),
    text: text('The body as plain text: blocks separated by a blank line.'),
    html: text(
      'The body as HTML that is well-formed XML too; links to other articles are urn:uuid: and their id.',
    ),
  })
  .meta({ title: 'Offprint article export', description: 'One article, one line.' });
