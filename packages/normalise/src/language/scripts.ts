/** Scripts that one language is written in, as far as articles go; ISO 639-1 codes. */
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Tibetan}/gu, 'bo'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Thaana}/gu, 'dv'],
];

/** Takes a text and gives its language where its script says it; the script must hold more than half of the letters. */
export function languageOfScript(text: string): string | undefined {
  if (/^[\p{Script=Latin}\P{L}]*$/u.test(text)) return undefined;
  const letters = count(text, /\p{L}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  if (kana + han > letters / 2) return kana > (kana + han) / 20 ? 'ja' : 'zh';
  return ALONE.find(([script]) => count(text, script) > letters / 2)?.[1];
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/gu;

/** Where the letters of those scripts stand; beyond the first plane by the halves of their pairs. */
const PERHAPS_RIGHT_TO_LEFT = /[\u0590-\u08ff\ud800-\udfff\ufb1d-\ufeff]/;

/** Takes a text and gives the direction that most of its letters run in. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!PERHAPS_RIGHT_TO_LEFT.test(text)) return 'ltr';
  const rightToLeft = count(text, RIGHT_TO_LEFT);
  return rightToLeft > 0 && rightToLeft * 2 > count(text, /\p{L}/gu) ? 'rtl' : 'ltr';
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}
