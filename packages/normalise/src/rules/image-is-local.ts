import type { Asset } from '@offprint/article';
import { placeOf } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { around, attribute, elementsOf } from '../elements.ts';
import type { Found } from '../elements.ts';
import { plainWords } from '../fragment/plain.ts';
import { holeOf, setHole } from '../hole.ts';
import { say } from '../say.ts';
import type { Picture, Work } from '../work.ts';

const RULE = 'image-is-local';

/**
 * A picture is a file of the corpus, found and measured, or is said to be missing; nothing is ever fetched.
 * The article's own picture is the one that the file names, else the first of the body.
 */
export function imageIsLocal(work: Work): void {
  let first: string | undefined;
  for (const found of elementsOf(work.tree, 'img')) {
    const hole = holeOf(found.node);
    if (hole === undefined) settle(work, found);
    first ??= holeOf(found.node)?.asset;
  }
  if (work.matter.image !== undefined) return;
  for (const claim of claimsOf(work, 'image')) {
    const picture = work.around.picture(claim.value);
    const used = work.matter.image === undefined && !('missing' in picture);
    proveClaim(work, claim, used);
    if (!used) continue;
    work.matter.image = picture.sha256;
    if (!work.assets.has(picture.sha256)) work.assets.set(picture.sha256, picture);
  }
  if (work.matter.image !== undefined || first === undefined) return;
  work.matter.image = first;
  prove(work, 'image', first, RULE, { note: 'the first picture of the body' });
}

function settle(work: Work, found: Found): void {
  const { node } = found;
  const addresses = addressesOf(node);
  const reasons: string[] = [];
  for (const address of addresses) {
    const picture = work.around.picture(address);
    if ('missing' in picture) {
      reasons.push(picture.missing);
      continue;
    }
    setHole(node, { asset: picture.sha256 });
    keep(work, picture, found);
    return;
  }
  const href = addresses.map((address) => onTheWeb(address, work)).find((address) => address !== undefined);
  setHole(node, { missing: true, ...(href !== undefined && { href }) });
  const [address] = addresses;
  const name = address === undefined ? 'a picture without an address' : shown(address);
  say(work, RULE, `${name} is not shown${reasons[0] === undefined ? '' : `: ${reasons[0]}`}`, {
    place: placeOf(node),
    level: address === undefined || href !== undefined ? 'info' : 'warning',
    note: 'Put the picture beside the article and name it by a relative path.',
  });
}

/** What a picture may be found under: its address, those of lazy loading, the largest of a set first. */
function addressesOf(node: Found['node']): string[] {
  const plain = ['src', 'dataSrc', 'dataOriginal', 'dataLazySrc', 'dataFullSrc'].map((name) =>
    attribute(node, name),
  );
  const set = attribute(node, 'srcSet') ?? attribute(node, 'dataSrcSet') ?? '';
  const sized = [...set.matchAll(/([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,|$)/g)]
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
    .sort((a, b) => b.size - a.size);
  return [
    ...new Set([...plain.filter((address) => address !== undefined), ...sized.map(({ address }) => address)]),
  ];
}

function keep(work: Work, picture: Picture, found: Found): void {
  const known: Asset | undefined = work.assets.get(picture.sha256);
  const alt = attribute(found.node, 'alt') ?? known?.alt;
  const figure = around(found, 'figure');
  const caption = figure?.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  const cite =
    caption?.type === 'element'
      ? caption.children.find((child) => child.type === 'element' && child.tagName === 'cite')
      : undefined;
  const words =
    caption?.type === 'element'
      ? plainWords({ ...caption, children: caption.children.filter((child) => child !== cite) })
      : '';
  const credit = cite?.type === 'element' ? plainWords(cite) : '';
  work.assets.set(picture.sha256, {
    ...picture,
    ...known,
    ...(alt !== undefined && { alt }),
    ...(words !== '' && { caption: words }),
    ...(credit !== '' && { credit }),
  });
}

function onTheWeb(address: string, work: Work): string | undefined {
  const url = work.matter.source?.url ?? claimsOf(work, 'source.url')[0]?.value;
  const base = work.draft.format === 'html' || work.draft.format === 'mhtml' ? url : undefined;
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  const whole = base !== undefined && URL.canParse(absolute, base) ? new URL(absolute, base).href : absolute;
  return /^https?:\/\/[^\s/]/i.test(whole) && URL.canParse(whole) ? new URL(whole).href : undefined;
}

function shown(address: string): string {
  return /^(?:data|inline):/i.test(address)
    ? 'a picture inside the file'
    : `“${address.length > 120 ? `${address.slice(0, 117)}…` : address}”`;
}
