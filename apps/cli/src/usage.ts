import { OUTPUTS } from './outputs.ts';

export const HELP = `offprint: articles in; an HTML archive, EPUB books and feeds out

Usage
  offprint build [DIR] [options]           publish a folder of articles
  offprint export [DIR|FILE…] [options]    print the articles, one JSON object a line
  offprint explain FILE [options]          show what was read from a file, and why
  offprint ping [DIR] [options]            tell the hub of a publication that its feeds have changed

  offprint VERB --help shows a verb's options.
  offprint --version

Exit codes: 0 fine, 1 findings (an article failed, nothing to publish, the disk refuses), 2 usage.
NO_COLOR=1 turns colours off. Nothing is ever fetched while building.
`;

const BUILD_HELP = `offprint build [DIR] [options]

Reads DIR (default: this folder): .txt clippings, .md Markdown, saved .html and .mhtml pages, and the pictures
beside them. publication.yaml in DIR is optional. Writes ${OUTPUTS.map((name) => `${name}/`).join(', ')}.

Options
  --out DIR             where to write (default: dist, in the corpus folder)
  --only LIST           some of ${OUTPUTS.join(',')}
  --volumes LIST        bind books by year, month, tag, source, series, author, all or article
  --select QUERY        bind a chosen set: 'tag:rights since:2018-01-01 until:2019 source:vov.vn lang:vi'
  --title TEXT          the title of the chosen set (with --select)
  --as-of YYYY-MM-DD    leave out what is dated later
  --sheets              a before/after sheet for each article, in the archive
  --no-search           an archive without a search of its own
  --cache DIR           keep the collection there instead of DIR/.offprint
  --json                the result as JSON on standard output
  --verbose             every message, not only warnings and errors
`;

const EXPORT_HELP = `offprint export [DIR|FILE…] [options]

Prints one JSON object per article to standard output:
{file, id, title, authors, published, lang, agency, dateline, source, tags, summary, text, html}

Options
  --format jsonl        the default
  --format markdown     clean Markdown with front matter instead, into --out DIR
  --out DIR             where Markdown is written
  --cache DIR           keep there what was read, for the next export (default: nothing is kept)
`;

const EXPLAIN_HELP = `offprint explain FILE [options]

Shows each field with the rule that set it and where it stood, and each stretch of the file that was removed,
moved or changed, with its rule.

Options
  --html OUT.html       write the before/after sheet: the source on the left, the article on the right
  --json                as JSON
`;

const PING_HELP = `offprint ping [DIR] [options]

Tells the WebSub hub that publication.yaml names (feeds: hub) that the feeds at its url have changed: one request
for each of feed.json, atom.xml and rss.xml. Do so after the new files are on the web.

Options
  --hub URL             another hub
`;

/** The help of each verb. */
export const HELPS: Readonly<Record<string, string>> = {
  build: BUILD_HELP,
  export: EXPORT_HELP,
  explain: EXPLAIN_HELP,
  ping: PING_HELP,
};
