import { isArticleId } from '@offprint/article';
import type { Matter } from '@offprint/article';
import type { Draft } from '@offprint/parse';
import type { ElementContent, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { claimsOf } from './claim.ts';
import { toFragment } from './fragment.ts';
import { identify } from './identity.ts';
import { labelPage } from './label-page.ts';
import { label } from './label.ts';
import { messagesOf } from './messages.ts';
import { NotLoaded } from './not-loaded.ts';
import { RULES } from './rules/index.ts';
import { say } from './say.ts';
import { signatureOf } from './signature.ts';
import { inOrder } from './spans.ts';
import { wordsOf } from './words-of.ts';
import type { Normalised, Surroundings, Work } from './work.ts';

/** As {@link normaliseAtOnce}, and loads what that asks for. */
export async function normalise(draft: Draft, around: Surroundings, vfile: VFile): Promise<Normalised> {
  const said = vfile.messages.length;
  for (;;) {
    try {
      return normaliseAtOnce(draft, around, vfile);
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      vfile.messages.length = said;
      await error.load();
    }
  }
}

/**
 * Takes what a reader made of one file and what is known around it, and gives the article: every rule in order, then the
 * body sanitised and stringified once. Pure; never throws on content. What the rules did goes to `vfile` too. Throws {@link NotLoaded}
 * where it asks for something that few articles do, then again for the next.
 */
export function normaliseAtOnce(draft: Draft, around: Surroundings, vfile: VFile): Normalised {
  const work: Work = {
    draft,
    around,
    vfile,
    tree: { ...draft.body, children: draft.body.children.map(copied) },
    matter: { file: vfile.path },
    evidence: [],
    spans: [...draft.spans],
    assets: new Map(),
  };
  label(work);
  labelPage(work);
  for (const rule of RULES) rule(work);
  const body = toFragment(work.tree);
  if (body.text.trim() === '' && work.assets.size === 0) sayEmpty(work);
  const matter = finished(work, body.text);
  const given = claimsOf(work, 'id').find((claim) => isArticleId(claim.value))?.value;
  // A date that only the name of a file gives would change the id with the name.
  const isNamed = work.evidence.some(
    ({ field, used, note }) => field === 'published' && used && note === 'file name',
  );
  const identity = identify(
    isNamed ? { ...matter, published: undefined } : matter,
    body.text,
    isArticleId(given) ? given : undefined,
  );
  return {
    ...identity,
    matter,
    ...body,
    assets: [...work.assets.values()],
    provenance: { encoding: draft.encoding, evidence: work.evidence, spans: inOrder(work.spans) },
    messages: messagesOf(vfile, vfile.path),
    signature: signatureOf(body.text),
  };
}

/** An article without a word or a picture is published, but not in silence. */
function sayEmpty(work: Work): void {
  const place = work.evidence.find(({ field, used }) => field === 'title' && used)?.place;
  const isLeft = work.spans.some(({ action }) => action === 'removed');
  say(
    work,
    'title-is-known',
    isLeft ? 'nothing of the file is kept but its title' : 'the file holds a title and nothing else',
    {
      place,
      level: 'warning',
      ...(isLeft && { note: 'See what was left out, and why, with “offprint explain”.' }),
    },
  );
}

/** A node of its own for the rules to change; positions are never changed in place, and stay shared. */
function copied<T extends RootContent | ElementContent>(node: T): T {
  if (node.type !== 'element') return { ...node };
  return {
    ...node,
    properties: { ...node.properties },
    children: node.children.map(copied),
    // With room for what is noted on it: a copy that was spread grows the long way.
    ...(node.data && { data: { part: undefined, ...node.data } }),
  };
}

function finished({ matter: { file, ...matter }, around, draft }: Work, text: string): Matter {
  const lang = matter.lang ?? 'und';
  return {
    ...matter,
    title: matter.title ?? file,
    authors: matter.authors ?? [],
    lang,
    dir: matter.dir ?? 'ltr',
    tags: matter.tags ?? [],
    source: matter.source ?? { file, format: draft.format, sha256: around.sha256 },
    words: wordsOf(text, lang),
  };
}
