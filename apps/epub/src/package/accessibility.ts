import type { BookWords } from '../words.ts';

/** What is in a book, as far as access to it depends on that. */
export interface Found {
  /** Pictures of articles that are shown; the cover always has a text of its own. */
  readonly pictures: number;
  /** How many of those have a text in their place. */
  readonly described: number;
  readonly formulas: boolean;
}

/**
 * Takes what was found in a book and gives its accessibility metadata: property and value, only what is true of it
 * ({@link https://www.w3.org/TR/epub-a11y-11/#sec-discovery EPUB Accessibility 1.1, section 2}). Moving pictures are
 * made still and there is neither sound nor script, so there is no hazard.
 */
export function accessibilityOf(found: Found, words: BookWords): readonly (readonly [string, string])[] {
  const { pictures, described, formulas } = found;
  const all = described === pictures;
  const summary = [
    words.text,
    pictures === 0 ? words.noPictures : all ? words.allDescribed : words.notAllDescribed,
    ...(formulas ? [words.formulas] : []),
    words.notAudited,
  ];
  return [
    ['schema:accessMode', 'textual'],
    ...(pictures === 0 ? [] : [['schema:accessMode', 'visual'] as const]),
    ['schema:accessModeSufficient', all ? 'textual' : 'textual,visual'],
    ['schema:accessibilityFeature', 'tableOfContents'],
    ['schema:accessibilityFeature', 'readingOrder'],
    ['schema:accessibilityFeature', 'structuralNavigation'],
    ['schema:accessibilityFeature', 'displayTransformability'],
    ...(all ? [['schema:accessibilityFeature', 'alternativeText'] as const] : []),
    ...(formulas ? [['schema:accessibilityFeature', 'MathML'] as const] : []),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', summary.join(' ')],
  ];
}
