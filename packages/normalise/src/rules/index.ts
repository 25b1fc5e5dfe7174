import type { Rule } from '../work.ts';
import { authorsArePeople } from './authors-are-people.ts';
import { captionIsFigure } from './caption-is-figure.ts';
import { dateIsKnown } from './date-is-known.ts';
import { datelineIsMatter } from './dateline-is-matter.ts';
import { embedIsALink } from './embed-is-a-link.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';
import { furnitureIsRemoved } from './furniture-is-removed.ts';
import { headingsAreNested } from './headings-are-nested.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { imageIsLocal } from './image-is-local.ts';
import { langIsKnown } from './lang-is-known.ts';
import { linkResolves } from './link-resolves.ts';
import { markupIsSafe } from './markup-is-safe.ts';
import { metadataAgrees } from './metadata-agrees.ts';
import { noteIsMarked } from './note-is-marked.ts';
import { rightsAreMatter } from './rights-are-matter.ts';
import { sourceIsMatter } from './source-is-matter.ts';
import { subtitleIsMatter } from './subtitle-is-matter.ts';
import { summaryIsOwn } from './summary-is-own.ts';
import { tagsAreMatter } from './tags-are-matter.ts';
import { textIsClean } from './text-is-clean.ts';
import { titleIsKnown } from './title-is-known.ts';
import { titleIsNotRepeated } from './title-is-not-repeated.ts';
import { verseIsLines } from './verse-is-lines.ts';

/** The rules, in the order in which they run: text, then what is known of the article, then what is left of the page. */
export const RULES: readonly Rule[] = [
  textIsClean,
  markupIsSafe,
  embedIsALink,
  langIsKnown,
  titleIsKnown,
  titleIsNotRepeated,
  subtitleIsMatter,
  captionIsFigure,
  authorsArePeople,
  dateIsKnown,
  sourceIsMatter,
  metadataAgrees,
  frontMatterIsValid,
  rightsAreMatter,
  tagsAreMatter,
  noteIsMarked,
  furnitureIsRemoved,
  verseIsLines,
  imageHasAlt,
  imageIsLocal,
  linkResolves,
  headingsAreNested,
  datelineIsMatter,
  summaryIsOwn,
];
