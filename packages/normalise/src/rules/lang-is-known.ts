import type { Claim } from '@offprint/parse';
import { blocksOf } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { areAlike } from '../language/alike.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Detected } from '../language/detect-language.ts';
import { speaks } from '../language/speaks.ts';
import { directionOf } from '../language/scripts.ts';
import { oneLine } from '../one-line.ts';
import { partOf } from '../part.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'lang-is-known';
/** Below this many characters a text does not speak against what a file states. */
const ENOUGH = 200;
/** Below this many it says nothing at all. */
const LEAST = 12;
/**
 * The language and direction of an article: what the file states, if its text does not speak plainly against it; else what
 * its text is found to be; else, as a last resort that is said, the language of the publication.
 */
export function langIsKnown(work: Work): void {
  const text = sampleOf(work);
  if (work.matter.lang === undefined) work.matter.lang = languageOf(work, text);
  work.matter.dir ??= directionFor(work, text);
}

function languageOf(work: Work, text: string): string {
  const claims = claimsOf(work, 'lang').map((claim) => ({ claim, tag: tagOf(claim.value) }));
  const [first] = claims;
  const plain = first?.tag !== undefined && speaks(text, baseOf(first.tag));
  const detected = plain || text.length < LEAST ? undefined : detectLanguage(text);
  let used: { claim: Claim; tag: string } | undefined;
  for (const { claim, tag } of claims) {
    const believed =
      used === undefined &&
      tag !== undefined &&
      (claim.note === 'front matter' || agrees(tag, detected, text));
    if (believed) used = { claim, tag };
    proveClaim(work, claim, believed);
  }
  if (used !== undefined) {
    if (!agrees(used.tag, detected, text))
      warn(work, used.claim, `the file says ${used.tag}, and its text reads as ${detected?.lang ?? ''}`);
    return used.tag;
  }
  if (detected !== undefined && (detected.sure || claims.length > 0 || text.length >= ENOUGH)) {
    if (first !== undefined)
      warn(
        work,
        first.claim,
        `the file says ${first.claim.value.slice(0, 40)}; its text is ${detected.lang}, which is used`,
      );
    else say(work, RULE, `nothing in the file states its language; its text reads as ${detected.lang}`);
    prove(work, 'lang', detected.lang, RULE, { note: 'found from the text' });
    return detected.lang;
  }
  const { language } = work.around.publication;
  prove(work, 'lang', language, RULE, { note: 'the language of the publication' });
  say(work, RULE, `the text does not show its language; that of the publication, ${language}, stands for it`);
  return language;
}

function agrees(tag: string, detected: Detected | undefined, text: string): boolean {
  if (detected === undefined || !detected.sure || text.length < ENOUGH) return true;
  return areAlike(baseOf(tag), detected.lang);
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function warn(work: Work, { place }: Claim, reason: string): void {
  say(work, RULE, reason, { place, level: 'warning', note: 'Correct the language that the file states.' });
}

/** Takes what a file states and gives a BCP 47 tag in its canonical form ({@link https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1}). */
function tagOf(value: string): string | undefined {
  // Articles say the same few tags by the thousand, and the engine takes its time over each.
  if (tags.has(value)) return tags.get(value);
  const tag = canonical(value);
  if (tags.size >= KEPT) tags.clear();
  tags.set(value, tag);
  return tag;
}

const tags = new Map<string, string | undefined>();
const KEPT = 200;

function canonical(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-').replace(/\..*$/, '');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) || /^(?:und|mul|zxx|xx)\b/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function directionFor(work: Work, text: string): 'ltr' | 'rtl' {
  for (const claim of claimsOf(work, 'dir')) {
    const value = claim.value.trim().toLowerCase();
    const used =
      (value === 'rtl' || value === 'ltr') && (text.length < ENOUGH || value === directionOf(text));
    proveClaim(work, claim, used);
    if (used) return value === 'rtl' ? 'rtl' : 'ltr';
  }
  const found = directionOf(text);
  if (found === 'rtl') prove(work, 'dir', found, RULE, { note: 'found from the text' });
  return found;
}

function sampleOf(work: Work): string {
  const blocks = blocksOf(work.tree).filter(({ node }) => node.tagName !== 'pre');
  const body = blocks.filter(({ node }) => partOf(node) === undefined || partOf(node) === 'body');
  const words: string[] = [];
  let length = 0;
  for (const { text } of body.length > 0 ? body : blocks) {
    if (length > 4000) break;
    words.push(text);
    length += text.length;
  }
  const title = length < ENOUGH ? (claimsOf(work, 'title')[0]?.value ?? work.matter.title ?? '') : '';
  const sample = [title, ...words].join(' ');
  return oneLine(sample.includes('://') ? sample.replace(/https?:\/\/\S+/g, ' ') : sample);
}
