import type { Block } from '../block.ts';
import { fold } from '../fold.ts';
import { isFurniture } from '../furniture/phrases.ts';
import { partOf, setPart } from '../part.ts';
import { AGENCIES } from '../vocabularies/agencies.ts';
import { namesBesideDate } from './beside-date.ts';
import { bylineOf, isRole } from './find-byline.ts';
import { isPerson } from './names.ts';

/** How many blocks above the body a byline may stand, with share bars and captions between, and how many below it. */
const ABOVE = 8;
const BELOW = 5;

/**
 * Takes the blocks of a text, each with the part it was found to be, and notes what else is of its byline: a role or an agency on the next
 * line; and where there is none near, the nearest line above the body that says “by”, or a name that the page says more of.
 */
export function markByline(blocks: readonly Block[]): void {
  const isBody = ({ node }: Block): boolean => partOf(node) === 'body';
  const [first, last] = [blocks.findIndex(isBody), blocks.findLastIndex(isBody)];
  if (first === -1) return;
  const isSigned = blocks.some(
    ({ node, text }) =>
      partOf(node) === 'byline' || (partOf(node) === 'date' && namesBesideDate(text) !== undefined),
  );
  if (!isSigned) {
    const above = blocks.slice(Math.max(0, first - ABOVE), first).reverse();
    const near = [...above, ...blocks.slice(first, first + 2), ...blocks.slice(last + 1, last + 1 + BELOW)];
    const found =
      above.find(({ node, text }) => partOf(node) === 'furniture' && bylineOf(text) !== undefined) ??
      near.find(
        ({ node, text }) =>
          /^(?:furniture|body)$/.test(partOf(node) ?? '') &&
          isPerson(text) &&
          !isFurniture(fold(text)) &&
          isToldOf(text.trim(), blocks),
      );
    if (found !== undefined) setPart(found.node, 'byline');
  }
  blocks.forEach(({ node, text }, index) => {
    const above = blocks[index - 1];
    if (above === undefined || partOf(above.node) !== 'byline') return;
    if (isRole(text) || AGENCIES.includes(text.trim())) setPart(node, 'byline');
  });
}

/** Whether a page says of a person what it says of who writes for it: “About Jane Doe”, “Jane Doe is a writer in Paris”, her address. */
function isToldOf(name: string, blocks: readonly Block[]): boolean {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const family = name.split(/\s+/).at(-1)?.toLowerCase() ?? name;
  const address =
    family.length > 3
      ? new RegExp(String.raw`${family.replace(/[^\p{L}]/gu, '.')}[\w.]*@\w`, 'iu')
      : undefined;
  const told = new RegExp(
    String.raw`(?:^|\b)(?:about|über|sobre|à propos de|chi è|over|more (?:articles |stories |posts )?(?:from|by)|by|von|par|por|write to|contact|email|follow)\s+${own}\b|^${own}\s*(?:is an?|was an?|joined|has been|@\w|writes|covers|reports|ist|est|es una?|é uma?|è un[ao]?)\s`,
    'iu',
  );
  return blocks.some(({ text }) => text.length < 600 && (told.test(text) || address?.test(text) === true));
}
