import { once } from '@offprint/article/once';
import { FAMILY_NAMES } from '../vocabularies/byline-words.ts';

const HAN_NAME = String.raw`(?:${FAMILY_NAMES.han})\p{Script=Han}{1,2}`;
/** A desk of a paper is no name, though many of them begin as names do. */
const DESK = '(?:문화|사회|정치|경제|국제|체육|전국|기획|사진|산업|생활)부';
const KOREAN_NAME = String.raw`(?!${DESK})(?:${FAMILY_NAMES.hangul})\p{Script=Hangul}{1,3}`;
const JAPANESE_NAME = String.raw`(?:[\p{Script=Han}々ヶ]{1,4}[\s\u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}|[\p{Script=Han}々ヶ]{2,4}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}|[\p{Script=Katakana}ー]{2,8}・[\p{Script=Katakana}ー・]{2,12})`;
const several = (name: string): string =>
  String.raw`(?<names>${name}(?:\s*[、，,·・／/&]\s*${name}|\s+${name}){0,5})`;

const REPORTER = '(?:記者|记者|通訊員|通讯员)';
/** “reported from Taipei”, as it stands behind a name. */
const FROM = String.raw`(?:[\s／/｜|、]*\p{Script=Han}{0,8}?(?:報導|报道|報道|特稿|專訪|专访|採訪|攝影|摄影|電|电|訊|讯))?`;
const KOREAN_ROLE = '(?:기자|특파원|선임기자|전문기자|수습기자|인턴기자|객원기자|논설위원|편집위원|통신원)';
const MARK = String.raw`\s*[:：=＝・／/｜|]\s*`;

/** What stands between two names; a Japanese one may have a space or a dot in its middle. */
const BETWEEN = /\s*[、，,·・／/&]\s*|\s+/u;
const BETWEEN_JAPANESE = /\s*[、，,／/&]\s*/u;

const FORMS: readonly (readonly [form: () => RegExp, between: RegExp])[] = (
  [
    [
      String.raw`^[【〔［[(（]?(?:本[报報]|\p{Script=Han}{2,5}[报報网網社])?(?:特[约約派])?${REPORTER}\s*[:：／/｜|]?\s*${several(HAN_NAME)}${FROM}[】〕］\])）]?$`,
      BETWEEN,
    ],
    [
      String.raw`^(?:撰文|撰稿|作者|采写|採訪|采访|編譯|编译|文字|文)(?:${MARK}|\s+)${several(HAN_NAME)}${FROM}$`,
      BETWEEN,
    ],
    [
      String.raw`^[【（(]?${several(JAPANESE_NAME)}\s?(?:記者|編集委員|論説委員|特派員|通信員)[】）)]?$`,
      BETWEEN_JAPANESE,
    ],
    [
      String.raw`^(?:取材・文|文・写真|撮影・文|取材|執筆|文|著者|ライター|記者|構成|聞き手)${MARK}${several(JAPANESE_NAME)}$`,
      BETWEEN_JAPANESE,
    ],
    [
      String.raw`^(?:[[(（][^\])）]{1,20}[\])）]\s*)?${several(KOREAN_NAME)}\s?${KOREAN_ROLE}\s*=?(?:\s*[([]?[\w.+-]+@[\w.-]+[)\]]?)?$`,
      BETWEEN,
    ],
    [
      String.raw`^(?:글·사진|글쓴이|작성자|글|취재|기자)(?:${MARK}|\s+)${several(KOREAN_NAME)}(?:\s?${KOREAN_ROLE})?$`,
      BETWEEN,
    ],
  ] as const
).map(([form, between]) => [once(() => new RegExp(form, 'u')), between]);

/** Where an agency names its reporter: within the dateline, or right behind it. */
const OPENINGS: readonly (() => RegExp)[] = [
  String.raw`^\s*[（(](?:本[报報])?${REPORTER}\s*[:：]?\s*${several(HAN_NAME)}[^（()）]{0,12}[)）]`,
  String.raw`^\s*${several(KOREAN_NAME)}\s?${KOREAN_ROLE}\s*=`,
].map((form) => once(() => new RegExp(form, 'u')));

/** Where the letters of those names stand; without one the forms above are not even compiled. */
const PERHAPS_EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Takes a line and gives the people whom it names as its authors in the manner of Chinese, Japanese or Korean papers, if it does. */
export function eastAsianByline(line: string): readonly string[] | undefined {
  if (!PERHAPS_EAST_ASIAN.test(line)) return undefined;
  // Big5 has a division sign for its slash.
  const plain = line.trim().replace(/[∕⁄]/g, '／');
  for (const [form, between] of FORMS) {
    const names = form().exec(plain)?.groups?.['names'];
    if (names !== undefined) return names.split(between);
  }
  return undefined;
}

/** Takes what follows a dateline and gives the reporters that it opens with, and how many characters that takes. */
export function reportersBehind(
  text: string,
): { readonly names: readonly string[]; readonly length: number } | undefined {
  if (!PERHAPS_EAST_ASIAN.test(text)) return undefined;
  for (const form of OPENINGS) {
    const match = form().exec(text);
    const names = match?.groups?.['names'];
    if (match !== null && names !== undefined)
      return { names: names.split(BETWEEN), length: match[0].length };
  }
  return undefined;
}
