import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/index.ts';

const VIETNAMESE =
  'Việt Nam mong muốn cộng đồng quốc tế có cái nhìn khách quan, toàn diện về những nỗ lực của mình. ';
const FRENCH =
  'L’année dernière, le conseil a été élu à l’unanimité ; « déjà », dit-il, « c’est très réussi ». ';

/** Bytes of a text in one of the encodings that Node.js does not write. */
function bytesOf(codes: readonly number[]): Uint8Array {
  return Uint8Array.from(codes);
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)].flatMap((character) =>
    [...character].flatMap((unit) => unit.split('')),
  );
  return bytesOf(
    units.flatMap((unit) =>
      big
        ? [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255]
        : [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8],
    ),
  );
}

describe('decode', () => {
  it('reads UTF-8 with a byte order mark and without', () => {
    expect(decode(new TextEncoder().encode(VIETNAMESE))).toMatchObject({
      text: VIETNAMESE,
      encoding: 'utf-8',
      how: 'valid',
    });
    expect(decode(new TextEncoder().encode(`\ufeff${VIETNAMESE}`))).toMatchObject({
      text: VIETNAMESE,
      encoding: 'utf-8',
      how: 'bom',
    });
  });

  it.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])('reads UTF-16 (big-endian: %s, marked: %s)', (big, mark) => {
    expect(decode(utf16(FRENCH, big, mark)).text).toBe(FRENCH);
  });

  it('reads windows-1252, quotation marks and all', () => {
    const bytes = Buffer.from(FRENCH.repeat(4).replaceAll('’', '\u0092'), 'latin1');
    expect(decode(bytes)).toMatchObject({
      text: FRENCH.repeat(4),
      encoding: 'windows-1252',
      how: 'detected',
    });
  });

  it('reads windows-1258 when that is declared, its marks joined to their letters', () => {
    // "Việt" with the mark below as a byte of its own (0xF2 is the dot below).
    expect(decode(bytesOf([0x56, 0x69, 0xea, 0xf2, 0x74]), 'windows-1258').text).toBe('Việt');
  });

  it.each([
    [
      'shift_jis',
      [
        0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x83, 0x6a, 0x83, 0x85, 0x81, 0x5b, 0x83, 0x58, 0x82, 0xf0, 0x93,
        0x60, 0x82, 0xa6, 0x82, 0xe9, 0x81, 0x42,
      ],
      '日本のニュースを伝える。',
    ],
    [
      'euc-kr',
      [
        0xc7, 0xd1, 0xb1, 0xb9, 0xc0, 0xc7, 0x20, 0xb4, 0xba, 0xbd, 0xba, 0xb8, 0xa6, 0x20, 0xc0, 0xfc, 0xc7,
        0xd1, 0xb4, 0xd9, 0x2e,
      ],
      '한국의 뉴스를 전한다.',
    ],
    [
      'big5',
      [0xa5, 0xc1, 0xb0, 0xea, 0xaa, 0xba, 0xb7, 0x73, 0xbb, 0x44, 0xb3, 0xf8, 0xbe, 0xc9, 0xa1, 0x43],
      '民國的新聞報導。',
    ],
    [
      'gb18030',
      [0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xd0, 0xc2, 0xce, 0xc5, 0xb1, 0xa8, 0xb5, 0xc0, 0xa1, 0xa3],
      '中国的新闻报道。',
    ],
  ])('finds %s from its bytes', (encoding, codes, text) => {
    const many = bytesOf(Array.from({ length: 30 }, () => codes).flat());
    expect(decode(many)).toMatchObject({ encoding, text: text.repeat(30), how: 'detected', lost: 0 });
  });

  it('reads UTF-8 with a broken byte as UTF-8, and counts what is lost', () => {
    const bytes = Buffer.concat([Buffer.from(VIETNAMESE), bytesOf([0xff]), Buffer.from(VIETNAMESE)]);
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', how: 'damaged', lost: 1 });
    expect(decode(bytes).text).toBe(`${VIETNAMESE}\ufffd${VIETNAMESE}`);
  });

  it('believes good UTF-8 more than what a file declares', () => {
    expect(decode(new TextEncoder().encode(VIETNAMESE), 'windows-1252').text).toBe(VIETNAMESE);
  });

  it('refuses a program under the name of a text', () => {
    expect(() =>
      decode(bytesOf([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0])),
    ).toThrow('no text');
  });

  it('throws nothing else, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, hint) => {
          try {
            expect(decode(bytes, hint).text.normalize('NFC')).toBe(decode(bytes, hint).text);
          } catch (error) {
            expect(error).toHaveProperty('name', 'Unreadable');
          }
        },
      ),
    );
  });
});
