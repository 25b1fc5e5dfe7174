import type { Element } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/index.ts';
import { readText } from '../src/text/read.ts';

function read(text: string): Draft {
  return readText({ file: 'a.txt', bytes: new TextEncoder().encode(text) }, new VFile({ path: 'a.txt' }));
}

/** The blocks as `name: words`, lists with their items. */
function outline(draft: Draft): string[] {
  const words = (node: Element): string =>
    node.children
      .map((child) =>
        child.type === 'text'
          ? child.value
          : child.type === 'element'
            ? `${child.tagName}(${words(child)})`
            : '',
      )
      .join('');
  return draft.body.children.flatMap((node) =>
    node.type === 'element' ? [`${node.tagName}: ${words(node)}`] : [],
  );
}

describe('readText', () => {
  it('makes a paragraph of each line of a text that was not wrapped', () => {
    expect(outline(read('One line.\nAnother.\n\nA third.\fA fourth.\r\nA fifth.'))).toEqual([
      'p: One line.',
      'p: Another.',
      'p: A third.',
      'p: A fourth.',
      'p: A fifth.',
    ]);
  });

  it('joins lines that were wrapped at a margin, but not across a blank line', () => {
    const wrapped = `The town council voted on Tuesday to repair the old stone bridge over the
river Lenn, after a winter in which two of its arches were found to have
moved.

Engineers told the council that the work would take eleven months and that
carts and buses would have to use the ford.`;
    expect(outline(read(wrapped))).toEqual([
      'p: The town council voted on Tuesday to repair the old stone bridge over the river Lenn, after a winter in which two of its arches were found to have moved.',
      'p: Engineers told the council that the work would take eleven months and that carts and buses would have to use the ford.',
    ]);
  });

  it('parts what was glued to the sentence before', () => {
    expect(
      outline(
        read(
          'They talked for two days.It did not help, and after that talks broke downHowever, the bridge stood.',
        ),
      ),
    ).toEqual([
      'p: They talked for two days.',
      'p: It did not help, and after that talks broke down',
      'p: However, the bridge stood.',
    ]);
  });

  it('leaves names with a capital inside, addresses and initials alone', () => {
    const line =
      'McDonald and DeVos of SpaceX met J.K. Rowling and the U.S.-led team at www.lennCourier.example on an iPhone.';
    expect(outline(read(line))).toEqual([`p: ${line}`]);
    const glued = `OneTwo ThreeFour FiveSix SevenEight NineTen Eleven\n不正に改造したiPhoneを販売する。`;
    expect(outline(read(glued)).at(-1)).toBe('p: 不正に改造したiPhoneを販売する。');
  });

  it('sees lists, numbered lists and quotations', () => {
    expect(
      outline(read('Before.\n  * one\n  * two\n\n3. three\n4. four\n\n> quoted\n> again\n\n– no list')),
    ).toEqual([
      'p: Before.',
      'ul: li(one)li(two)',
      'ol: li(three)li(four)',
      'blockquote: p(quoted)p(again)',
      'p: – no list',
    ]);
  });

  it('sees one list where an item takes two lines, or a blank one stands between', () => {
    const items =
      '- that it be valid for five years,\n  on paper;\n- that a refusal be given in writing;\n\n- that there be a register.';
    expect(outline(read(`We propose:\n\n${items}`))).toEqual([
      'p: We propose:',
      'ul: li(that it be valid for five years, on paper;)li(that a refusal be given in writing;)li(that there be a register.)',
    ]);
  });

  it('sees tables drawn with bars, with a box, or by their columns', () => {
    const rows = 'tr(td(Lenn) td(98))\ntr(td(Hollen) td(112))';
    const expected = [`table: thead(tr(th(Town) th(Days)))\ntbody(${rows})`];
    for (const drawn of [
      '| Town   | Days |\n|--------|------|\n| Lenn   | 98   |\n| Hollen | 112  |',
      '+--------+------+\n| Town   | Days |\n+--------+------+\n| Lenn   | 98   |\n| Hollen | 112  |\n+--------+------+',
      '┌────────┬──────┐\n│ Town   │ Days │\n├────────┼──────┤\n│ Lenn   │ 98   │\n│ Hollen │ 112  │\n└────────┴──────┘',
      'Town     Days\nLenn       98\nHollen    112',
      'Town\tDays\nLenn\t98\nHollen\t112',
    ])
      expect(outline(read(drawn))).toEqual(expected);
  });

  it('takes no menu and no sentence with wide spaces for a table', () => {
    const menu =
      'Home | News | Sport\nOpinion | Tides\n\nThe year  1998 was wet.\nThe year  1999 was not.\nNobody  knows why.';
    expect(outline(read(menu)).map((line) => line.slice(0, 2))).toEqual(['p:', 'p:', 'p:', 'p:', 'p:']);
  });

  it('takes out the numbers that a text browser wrote before its links, and their list', () => {
    const dump =
      'The nurse is [1]Grace and the note[2] stays, as does [9]this.\n\nReferences\n\n   Visible links\n   1. https://one.example/\n   2. https://two.example/';
    const draft = read(dump);
    expect(outline(draft)).toEqual(['p: The nurse is Grace and the note[2] stays, as does [9]this.']);
    expect(draft.spans.map(({ rule, note }) => [rule, note])).toEqual([
      ['link-resolves', 'a link to https://one.example/'],
      ['link-resolves', 'the list of links of a text browser'],
    ]);
    const footnotes = 'One [1]word is no sign of a text browser.';
    expect(outline(read(footnotes))).toEqual([`p: ${footnotes}`]);
  });

  it('takes a line with another drawn under it for a heading', () => {
    expect(outline(read('A heading\n=========\nA line.\n\n====='))).toEqual([
      'h2: A heading',
      'p: A line.',
      'hr: ',
    ]);
  });

  it('gives each text node the place of its characters', () => {
    const draft = read('A  line\u00a0of\u200b text.\n\nAnother.');
    const places = draft.body.children.flatMap((node) =>
      node.type === 'element'
        ? node.children.map((child) => [
            child.type === 'text' ? child.value : '',
            draft.source.slice(child.position?.start.offset, child.position?.end.offset),
          ])
        : [],
    );
    expect(places).toEqual([
      ['A', 'A'],
      [' ', '  '],
      ['line', 'line'],
      [' ', '\u00a0'],
      ['of', 'of'],
      [' text.', ' text.'],
      ['Another.', 'Another.'],
    ]);
  });

  it('reads mojibake right, and says where', () => {
    const draft = read('It is the townâ€™s bridge, says RenÃ©.');
    expect(outline(draft)).toEqual(['p: It is the town’s bridge, says René.']);
    expect(draft.spans.map(({ rule }) => rule)).toEqual(['mojibake-is-repaired', 'mojibake-is-repaired']);
    const often = 'The cafÃ© and ZoÃ«, naÃ¯ve and dÃ©jÃ\xa0, the crÃ¨me and RenÃ©, and â€œChez ZoÃ©â€\x9d.';
    expect(outline(read(often))).toEqual([
      'p: The café and Zoë, naïve and déjà, the crème and René, and “Chez Zoé”.',
    ]);
  });

  it('refuses a file without a word, and lines beyond its limits', () => {
    expect(() => read(' \n --- \n')).toThrow('no word');
    expect(() => read('a'.repeat(600_000))).toThrow('most that is read');
  });

  it('is not slow on hostile lines', () => {
    const start = process.cpuUsage();
    for (const unit of ['a', 'aB', 'a.B', '"', '[x]', '2019A', '((', '- ', 'Ã©'])
      read(`${unit.repeat(30_000 / unit.length)} end`);
    expect(process.cpuUsage(start).user).toBeLessThan(10e6);
  });
});
