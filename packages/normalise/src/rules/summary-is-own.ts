import type { Element } from 'hast';
import { blocksOf, textOf } from '../block.ts';
import { reportersBehind } from '../bylines/east-asian.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { findDateline } from '../dateline.ts';
import { firstSentence } from '../first-sentence.ts';
import { fold } from '../fold.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

const RULE = 'summary-is-own';
const LONGEST = 400;
/** Less than this says nothing of an article. */
const ENOUGH = 40;

/** The summary is the article's own words: what the file states, else its deck, else its first sentence. */
export function summaryIsOwn(work: Work): void {
  if (work.matter.summary !== undefined) return;
  for (const claim of claimsOf(work, 'summary')) {
    const value = oneLine(claim.value);
    const used = work.matter.summary === undefined && fold(value) !== fold(work.matter.title ?? '');
    proveClaim(work, claim, used);
    if (used) work.matter.summary = value;
  }
  if (work.matter.summary !== undefined) return;
  if (work.matter.subtitle !== undefined) {
    work.matter.summary = work.matter.subtitle;
    prove(work, 'summary', work.matter.summary, RULE, { note: 'the deck' });
    return;
  }
  const first = blocksOf(work.tree).find(
    ({ node, text }) => node.tagName === 'p' && extentOf(text.trim()) > ENOUGH,
  );
  if (first === undefined) return;
  const sentence = firstOf(withoutDateline(oneLine(withoutMarks(first.node))), work.matter.lang ?? 'und');
  work.matter.summary = sentence;
  prove(work, 'summary', sentence, RULE, { place: first.place, note: 'the first sentence' });
}

/** The words of an element without the marks of its footnotes. */
function withoutMarks(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text')
        return child.value.replace(/(?<=[\p{L}\p{P}])(?:[¹²³⁰-⁹]+|\[\d{1,3}\])/gu, '');
      if (child.type !== 'element' || isMark(child)) return '';
      return withoutMarks(child);
    })
    .join('');
}

function isMark(node: Element): boolean {
  return (
    (node.tagName === 'sup' && /^[[(]?(?:\d{1,3}|\p{L}|[*†‡§]+)[\])]?$/u.test(textOf(node).trim())) ||
    node.properties['dataFootnoteRef'] !== undefined
  );
}

function withoutDateline(text: string): string {
  const found = findDateline(text);
  if (found === undefined) return text;
  const rest = text.slice(found.from + found.value.length);
  return rest.slice(reportersBehind(rest)?.length ?? 0).replace(/^[\s.:–—―ـ-]+/, '');
}

/** The length of a text in letters of an alphabet; a character of a script without one stands for two or three of them. */
function extentOf(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + 1.5 * dense;
}

function firstOf(text: string, lang: string): string {
  const sentence = firstSentence(text, lang, (beginning) => extentOf(beginning.trim()) >= ENOUGH).trim();
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST) > 0 ? sentence.lastIndexOf(' ', LONGEST) : LONGEST).replace(/[\s,;:–—-]+$/, '')}…`;
}
