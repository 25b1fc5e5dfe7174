/** Scripts that one language is written in, as far as articles go; ISO 639-1 codes. */
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Tibetan}/u, 'bo'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Oriya}/u, 'or'],
  [/\p{Script=Thaana}/u, 'dv'],
];

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** What a character is: the number of its script among {@link ALONE}, or one of these, and beside it what runs from the right. */
const [OF_KANA, OF_HAN, OF_LATIN, SCRIPT, IS_LETTER, FROM_RIGHT, KNOWN] = [29, 30, 31, 31, 32, 64, 128];
/** What each UTF-16 unit is, found out when it is first met: asking an expression of each script costs a hundred times as much. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  const alone = ALONE.findIndex(([script]) => script.test(character)) + 1;
  const script = KANA.test(character)
    ? OF_KANA
    : HAN.test(character)
      ? OF_HAN
      : /\p{Script=Latin}/u.test(character)
        ? OF_LATIN
        : alone;
  return (
    script |
    (/\p{L}/u.test(character) ? IS_LETTER : 0) |
    (RIGHT_TO_LEFT.test(character) ? FROM_RIGHT : 0) |
    KNOWN
  );
}

/** How many characters of a text are of each script; in the place of {@link SCRIPT}s' end the letters, and then what runs from the right. */
function countsOf(text: string): Uint32Array {
  const counts = new Uint32Array(LETTERS + 3);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = kinds[unit] ?? 0;
    if (kind === 0) {
      kind = kindOf(String.fromCharCode(unit));
      kinds[unit] = kind;
    }
    if (unit >= 0xd800 && unit < 0xdc00) {
      const code = text.codePointAt(at) ?? unit;
      if (code > 0xffff) {
        kind = kindOf(String.fromCodePoint(code));
        at += 1;
      }
    }
    const script = kind & SCRIPT;
    if (script !== 0) counts[script] = (counts[script] ?? 0) + 1;
    if ((kind & IS_LETTER) !== 0) {
      counts[LETTERS] = (counts[LETTERS] ?? 0) + 1;
      if (script !== OF_LATIN) counts[OTHERS] = (counts[OTHERS] ?? 0) + 1;
    }
    if ((kind & FROM_RIGHT) !== 0) counts[RIGHT] = (counts[RIGHT] ?? 0) + 1;
  }
  return counts;
}

/** Where those counts hold all letters, those that are not Latin, and what runs from the right. */
const [LETTERS, OTHERS, RIGHT] = [32, 33, 34];

/** Where letters are Latin, and what stands between them: no script is told of here. */
const LATIN = /^[\0-\u024f\u1e00-\u1eff\u2000-\u206f]*$/;

/** Takes a text and gives its language where its script says it; the script must hold more than half of the letters. */
export function languageOfScript(text: string): string | undefined {
  if (LATIN.test(text)) return undefined;
  const counts = countsOf(text);
  if (counts[OTHERS] === 0) return undefined;
  const letters = counts[LETTERS] ?? 0;
  const kana = counts[OF_KANA] ?? 0;
  const han = counts[OF_HAN] ?? 0;
  if (kana + han > letters / 2) return kana > (kana + han) / 20 ? 'ja' : 'zh';
  return ALONE.find((_, index) => (counts[index + 1] ?? 0) > letters / 2)?.[1];
}

/** Where the letters of those scripts stand; beyond the first plane by the halves of their pairs. */
const PERHAPS_RIGHT_TO_LEFT = /[\u0590-\u08ff\ud800-\udfff\ufb1d-\ufeff]/;

/** Takes a text and gives the direction that most of its letters run in. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!PERHAPS_RIGHT_TO_LEFT.test(text)) return 'ltr';
  const counts = countsOf(text);
  const fromRight = counts[RIGHT] ?? 0;
  return fromRight > 0 && fromRight * 2 > (counts[LETTERS] ?? 0) ? 'rtl' : 'ltr';
}
