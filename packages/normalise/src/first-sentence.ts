/** A segmenter is slow to make, and articles of one language come by the thousand. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/** So much of a text is looked at. */
const MOST = 2000;

/**
 * A sentence that ends where every language ends one ({@link https://www.unicode.org/reports/tr29/#Sentence_Boundaries UAX 29}, SB9 to SB11): nothing in it that
 * could end one before, then a stop, a space and a capital, or the end.
 */
const PLAIN = /[\p{Script=Latin}\d ,()'’‘“”"–—-]*[.!?](?: (?=[A-ZÀ-ÖØ-Þ])|$)/uy;

/** Takes a text on one line, its language (BCP 47) and whether a beginning of it is enough, and gives its first sentences, as few as are. */
export function firstSentence(text: string, lang: string, isEnough: (beginning: string) => boolean): string {
  const head = text.slice(0, MOST);
  let end = 0;
  do {
    PLAIN.lastIndex = end;
    // The engine's own segmenter leaves objects behind that cost its collector more than the rest of a summary.
    if (!PLAIN.test(head)) return segmented(head, lang, isEnough);
    end = PLAIN.lastIndex;
  } while (end < head.length && !isEnough(head.slice(0, end)));
  return head.slice(0, end);
}

function segmented(text: string, lang: string, isEnough: (beginning: string) => boolean): string {
  let sentence = '';
  for (const { segment } of segmenterOf(lang).segment(text)) {
    sentence += segment;
    if (isEnough(sentence)) break;
  }
  return sentence;
}
