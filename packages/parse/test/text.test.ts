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

  it('joins lines that a person wrapped at no one margin, and leaves verses and lines of a list alone', () => {
    const ragged = `The harbour master of Vell moved his office twice last year, and neither time did
he leave the building.

The first move was on paper. A surveyor found that the quay wall had slipped
by four centimetres.`;
    expect(outline(read(ragged))).toEqual([
      'p: The harbour master of Vell moved his office twice last year, and neither time did he leave the building.',
      'p: The first move was on paper. A surveyor found that the quay wall had slipped by four centimetres.',
    ]);
    expect(outline(read(ragged.slice(0, ragged.indexOf('\n\n')) + '\n\nA last line.'))[0]).toBe(
      'p: The harbour master of Vell moved his office twice last year, and neither time did he leave the building.',
    );
    const verses =
      'the tide goes out without a word\nand leaves the boats to lean\nagainst the evening\nas they please';
    expect(outline(read(verses))).toEqual(verses.split('\n').map((line) => `p: ${line}`));
  });

  it('joins lines of scripts without spaces without one, and Korean words that a program broke', () => {
    const japanese = Array.from(
      { length: 3 },
      () =>
        '先日不正に改造した電話を販売したとして商標法違反の疑いで二十代の男性が逮捕されたというニュー\nスを耳にしました。',
    ).join('\n\n');
    expect(outline(read(japanese))[0]).toBe(
      'p: 先日不正に改造した電話を販売したとして商標法違反の疑いで二十代の男性が逮捕されたというニュースを耳にしました。',
    );
    const broken = [
      '가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사',
      '아자차카 타파하가 나다라마 바사아자 차카타파 하가나다 라마바사 아자차카 타파하',
      '가나다라 끝.',
    ];
    expect(outline(read(`${broken.join('\n')}\n\n${broken.join('\n')}`))[0]).toBe(`p: ${broken.join('')}`);
  });

  it('takes a line under another for the mark of a heading', () => {
    for (const line of ['============', '------------'])
      expect(outline(read(`Before.\n\nHow it began\n${line}\n\nAfter.`))).toEqual([
        'p: Before.',
        'h2: How it began',
        'p: After.',
      ]);
    expect(outline(read('A whole sentence.\n\n----\n\nAnother.'))[1]).toBe('hr: ');
  });

  it('parts the words of a button from the sentence behind, and tears no unit and no name behind an article', () => {
    expect(outline(read('Read moreGiven our findings, nothing was said.'))).toEqual([
      'p: Read more',
      'p: Given our findings, nothing was said.',
    ]);
    expect(outline(read('HomeAway was sold.\n\nPinPoint was not.'))).toEqual([
      'p: HomeAway was sold.',
      'p: PinPoint was not.',
    ]);
    const glued = 'OneTwo ThreeFour FiveSix SevenEight NineTen ElevenTwelve\n';
    const line =
      'It holds 71 kWh and 95 kWh at 150 kW, 5 mAh or 2 GeV, and stood before the TownePlace Suites with a 4Motion badge.';
    expect(outline(read(glued + line)).at(-1)).toBe(`p: ${line}`);
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
