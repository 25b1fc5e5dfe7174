import { placeOf } from '../block.ts';
import { claimsOf } from '../claim.ts';
import { attribute, elementsOf, replace } from '../elements.ts';
import { holeOf, setHole } from '../hole.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'link-resolves';

/**
 * A link leads to an article of the collection or to the web. A relative link is looked up in the corpus, then, in a saved
 * page, read against the page's own address; one that leads nowhere leaves its words.
 */
export function linkResolves(work: Work): void {
  for (const found of elementsOf(work.tree, 'a')) {
    const { node } = found;
    const href = attribute(node, 'href');
    if (href === undefined || href.startsWith('#') || holeOf(node)?.article !== undefined) continue;
    if (/^[\\/]{2}/.test(href)) {
      node.properties['href'] = `https:${href}`;
      continue;
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
    const [, path = '', hash = ''] = /^([^#]*)#?(.*)$/s.exec(href) ?? [];
    const file = work.around.article(path);
    if (file !== undefined) {
      const title = attribute(node, 'title');
      setHole(node, { article: file, ...(hash !== '' && { hash }), ...(title !== undefined && { title }) });
      continue;
    }
    const base = baseOf(work);
    if (base !== undefined && URL.canParse(href, base)) {
      const url = new URL(href, base);
      node.properties['href'] = samePage(url, base) ? url.hash : url.href;
      continue;
    }
    say(work, RULE, `“${href.slice(0, 120)}” leads to no article of the corpus; its words stay`, {
      place: placeOf(node),
      level: 'warning',
      note: 'Correct the link, or put the file that it leads to into the corpus.',
    });
    replace(found, node.children);
  }
}

function baseOf(work: Work): string | undefined {
  if (work.draft.format !== 'html' && work.draft.format !== 'mhtml') return undefined;
  const base = work.matter.source?.url ?? claimsOf(work, 'source.url')[0]?.value;
  return base !== undefined && /^https?:/i.test(base) && URL.canParse(base) ? base : undefined;
}

function samePage(url: URL, base: string): boolean {
  const page = new URL(base);
  return (
    url.hash !== '' &&
    url.origin === page.origin &&
    url.pathname === page.pathname &&
    url.search === page.search
  );
}
