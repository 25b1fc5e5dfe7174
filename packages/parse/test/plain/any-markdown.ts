import fc from 'fast-check';

type Any = fc.Arbitrary<string>;

const oneOf = (...values: readonly string[]): Any => fc.constantFrom(...values);
/** One of the pieces between the middle dots, or of the lines that are given. */
const piece = (...lines: readonly string[]): Any =>
  fc.constantFrom(...lines.flatMap((line) => line.split('·')));
const all = (...parts: readonly Any[]): Any => fc.tuple(...parts).map((values) => values.join(''));
const some = (part: Any, most: number, by = ''): Any =>
  fc.array(part, { minLength: 1, maxLength: most }).map((values) => values.join(by));
const mixed = (...parts: readonly (readonly [weight: number, part: Any])[]): Any =>
  fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const WORDS = piece('a·Bo·word·two words·é·漢字·مرحبا·1·2019·x_y·C#·h·www·http:·a.b·AT&T·5 * 6');
/** Units that the classes of white space, punctuation and letters part: also halves of pairs, joiners, and line ends of Unicode. */
const UNITS = oneOf(
  ...'.,:;!?\'"()-–—…«»“”’/=+$%^{}#>€©§、。\u00b7\u00a0\u3000\u200b\u200d\u2028\u0085\u000b\u000c\u001f\u00ad\u0301',
  '\u{1F600}',
  '\ud83d',
  '\ude00',
);
const SPANS = piece(
  '*a*·**b**·_c_·__d__·*e _f_ g*·**h *i* j**·*k **l***·*x*,·“*y*”·(_z_)·**“b”**·*a\nb*·* · *·o_·x**',
  '`a`·`` b`c ``·` d `·` `·`*e*`·`[`·`\u00a0f `·\\`·\\*·\\_·\\[·\\]·\\\\·\\#·\\a·\\.·\\@',
  '[a](b)·[a b](https://a.test/c?d=e&f=g)·[*a*](b "c")·[a](b(c)d)·[](a)·[a]()·[a](#b)·[a](b*c*d)·[a](b  "c" )',
  '![a](b.png)·![](b.png "c")·[![a](b)](c)·[a@b.test](mailto:a@b.test)·[https://a.test](https://a.test)·[www.a](b)',
  '[sic]·[a][b]·[[note]]·[*c* d]·[]·[ ]·]·(·)·~5·~·< 6·& c·|·[a\nb](c)',
);
/** Marks where two readings meet: beside symbols, at the start of a line, crossed, within each other. */
const BORDERS = piece(
  '€_a_·_a_€·*€5*·a*€*·_$_b·“_b_”·a*“b”*·*“b”*a·\u00a0*a\u00a0*·*\u00a0a*·**\u3000a**·a**。b**·*a*。·\n** ·\n__ ·\n*) ·**a\n** b·*a\n*) b·\n_“a”_',
  '**a* b**·*a** b*·*a **b*·*a _b* c_·_a *b_ c*·*a [b* c]·[a *b] c*·[*a](b)*·*[a*](b)·*a `b*`·[a `b](c)`·[a](b)_·_[a](b)_',
  '[a](b "c") (d)·[a] (b)·[a](b)(c)·[a]](b)·[[a](b)]·![[a](b)](c)·[![a](b "c") d](e)·![a]·!\\[a](b)·![^a](b)·[^a](b)·[a\n](b)·[a][b\nc]·[][a\nb](c)·[\n]·[x]',
);
const ODD = piece(
  '`·``·`a\nb`·***·***m***·__·** · **·**·_·*·_n·*~·~*·~~·~~a~~·~~~·\\·\\|·\\\n·\\&·\\<·\\(',
  '[·![·](·[x]·]:·[^1]·[^·[a](b \'c\')·[a](b (c))·[a](<b c>)·[a]( b )·[a](b\n"c")·[a](b "")·[a]("b")·[a]( "b")',
  '[a](b "c\\"d")·[a](b&amp;c)·![*a*](b)·![a [b](c) d](e)·[a [b](c) d](e)·[a](b\\)c)·[a](\u00a0b)·[a](b\u0001)',
  '&·&amp;·&#35;·&x·&copy·&nosuch;·<·<b>·</b>·<!--·-->·<https://a.test>·<a@b.test>·<5',
  '@·a@b.test·www.a.test·WWW.a·https://a.test·(https://a.test)·://·HTTP://a·||·$a$·$$',
);
const SPACES = piece(' ·  ·   ·\n· \n·  \n·   \n·\n ·\n   ·\n    ');

const quiet = some(mixed([3, WORDS], [2, piece(' ·, ')], [1, piece('*a*·**b**·`c`·[d](e)·![f](g)·\\*')]), 6);
const fair = some(
  mixed([14, WORDS], [10, piece(' ·. ·, ')], [2, UNITS], [6, SPANS], [1, BORDERS], [2, SPACES]),
  7,
);
const wild = some(
  mixed([6, WORDS], [4, piece(' ·. ')], [1, UNITS], [2, SPANS], [2, BORDERS], [2, ODD], [1, SPACES]),
  7,
);

const INDENTS = piece('····· ·  ·   ·    ·     ');
const MARKS = piece(
  '- ·* ·+ ·1. ·2. ·1) ·10. ·0. ·01. ·-  ·-    ·1.  ·-     ·-·*·1.·- [ ] ·- [x] ·- [\n  ] ·- [\n',
);
const BREAKS = piece('---·***·___·- - -·* * *·--·==·===·-·=·---   ·***a·--- -·_ _ _·- - a·=== =·- ---·* ***');
const HEADS = piece('# ·## ·### ·###### ·####### ·#·#a·# a #·## b ##  ·# a#·#  ·#   a·# #·# \\#');
const FENCES = piece('```·~~~·````·```js·``` js a b·~~~ a~b·```a`b·```&amp;· ```·   ```·    ```·``` ');
const ROWS = piece(
  '| a | b |·|a|b|·| a |·|a·a|b·| a | b·| *a* | [b](c) |·| a \\| b | c |·|  |·||·|·| `a` | b |·|a\u00a0|·| a | b |  ',
  '| - | - |·|-|-|·| :- | -: |·|:-:|---|·-|-·| - |·|-·--|·:-·|:|·| - | - | · | - | - |·|---|',
);
const UNKNOWN = piece(
  '<div>·</div>·<!-- a -->·<?a?>·    code·\tcode·- \ta·[a]: b·[^1]: note·a\r·\u0000·\ufeff·<pre>',
);
const ENDS = piece('······ ·  ·   ·\\');
const GAPS = piece('\n·\n·\n\n·\n\n·\n \n·\n\n\n·\n   \n·\n     \n');
const HOLDERS = piece('····> ·>·- ·  ·    ·   > ·> > ·> - ');

/** Blocks as people write them, nested in lists and quotations, that hold a text of some kind. */
function blocksOf(text: Any): Any {
  const code = all(
    piece('```·~~~·````'),
    piece('·js· js a·  '),
    fc.constant('\n'),
    some(mixed([3, quiet], [1, ROWS]), 3, '\n'),
  );
  const cells = some(
    mixed([3, piece('| a ·| *b* c·|·| [d](e) ·|  f')], [1, quiet.map((words) => `| ${words} `)]),
    3,
  );
  const delimiters = piece('|\n| - |·|\n|:-:|·|\n|-|-:|·|\n| :-- | --- | - |');
  const leaf = mixed(
    [6, all(text, ENDS)],
    [1, all(piece('# ·## ·  ### '), text)],
    [1, all(text, piece('\n===·\n---·\n-  ·\n  =='))],
    [1, piece('---·***·_ _ _  · - - -')],
    [1, all(code, piece('\n```·\n~~~·\n````'))],
    [1, all(cells, delimiters, some(piece('\n| g |·\n|h|i|·\n| j | k | l |'), 3))],
  );
  const { block } = fc.letrec<{ block: string; list: string; quote: string; several: string }>((tie) => ({
    block: mixed([8, leaf], [4, tie('list')], [1, tie('quote')]),
    several: fc
      .array(fc.tuple(tie('block'), GAPS), { minLength: 1, maxLength: 3 })
      .map((them) => them.flat().slice(0, -1).join('')),
    list: fc
      .tuple(
        all(piece('··· ·  '), piece('- ·* ·1. ·2. ·3) ·-   ')),
        fc.nat(20),
        fc.array(fc.tuple(mixed([3, text], [1, tie('several')]), GAPS), { minLength: 1, maxLength: 4 }),
      )
      .map(([mark, odd, them]) => {
        const indent = `\n${' '.repeat(odd === 0 ? mark.length - 1 : mark.length)}`;
        return them
          .flatMap(([content, gap]) => [mark + content.replaceAll('\n', indent), gap])
          .slice(0, -1)
          .join('');
      }),
    quote: fc
      .tuple(piece('> ·> ·>·  > '), tie('several'))
      .map(([mark, content]) => mark + content.replaceAll('\n', `\n${mark}`)),
  }));
  return some(all(block, GAPS), 3);
}

/** Lines of every kind one after another, each in containers of its own. */
function linesOf(text: Any): Any {
  const line = mixed(
    [12, text],
    [6, all(INDENTS, MARKS, text)],
    [2, all(HEADS, mixed([1, quiet], [1, fc.constant('')]))],
    [2, BREAKS],
    [1, FENCES],
    [2, ROWS],
    [1, all(INDENTS, text)],
  );
  return some(all(HOLDERS, line, ENDS, GAPS), 5);
}

/** Characters put into a document, taken out of it and changed. */
function mutated(document: Any): Any {
  const put = oneOf(...'*_`[]()!\\~|#>-+=.1a \n&<@\u00a0\t', '\n\n', '  ', '    ', '- ', '> ', '**', '](');
  return fc
    .tuple(document, fc.array(fc.tuple(fc.nat(), fc.nat(3), put), { minLength: 1, maxLength: 3 }))
    .map(([whole, changes]) =>
      changes.reduce((done, [place, cut, mark]) => {
        const at = place % (done.length + 1);
        return done.slice(0, at) + mark + done.slice(at + cut);
      }, whole),
    );
}

const soup = some(
  oneOf(...'*_`[]()!\\~|#>-+=.1ab ', '\n', '\n\n', '- ', '1. ', '> ', '  ', '**', '](', '```', '| - |'),
  20,
);
const broth = some(oneOf(...'*_[]()-ab. ', '\n', '\n\n', '- ', '> ', '  ', 'c', 'd e', '2) '), 12);
const known = mixed([8, blocksOf(quiet)], [10, blocksOf(fair)], [3, linesOf(quiet)], [2, linesOf(fair)]);
const any = mixed([1, blocksOf(wild)], [1, linesOf(wild)], [1, all(known, UNKNOWN, GAPS, known)]);

/**
 * Any Markdown: every construct that the plain reader reads, those that it leaves to the other, and the borders between them; at times
 * behind front matter, which is white space by then.
 */
export const ANY_MARKDOWN: Any = all(
  mixed([12, fc.constant('')], [1, oneOf('\n', '     \n', '   ', `${' '.repeat(40)}\n\n`)]),
  mixed(
    [20, known],
    [4, any],
    [4, fair],
    [2, wild],
    [1, soup],
    [3, broth],
    [5, mutated(known)],
    [1, mutated(any)],
    [1, all(known, known)],
  ),
);
