import type { Element } from 'hast';
import { placeOf } from '../block.ts';
import { attribute, elementsOf, replace } from '../elements.ts';
import type { Found } from '../elements.ts';
import { safeUrl } from '../fragment/url.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'embed-is-a-link';
/** Frames that show a reader nothing. */
const SILENT =
  /(?:^|\.)(?:googletagmanager\.com|doubleclick\.net|googlesyndication\.com|adservice\.google\.[a-z.]+|criteo\.(?:com|net)|scorecardresearch\.com|google-analytics\.com|amazon-adsystem\.com)$/i;

/** An embedded video, sound, frame or object is a link with a title; one that leads nowhere, and any form, is left out. */
export function embedIsALink(work: Work): void {
  const gone = new Set<Element>();
  for (const found of elementsOf(
    work.tree,
    'iframe',
    'frame',
    'embed',
    'object',
    'video',
    'audio',
    'amp-youtube',
    'amp-iframe',
    'amp-video',
    'form',
  )) {
    const { node } = found;
    if (isWithin(found, gone)) continue;
    if (node.tagName === 'form') {
      if (hasField(node)) say(work, RULE, 'a form was left out; its words stay', { place: placeOf(node) });
      node.tagName = 'div';
      continue;
    }
    gone.add(node);
    const url = addressOf(node);
    if (url === undefined) {
      replace(found, []);
      const place = placeOf(node);
      if (place !== undefined) work.spans.push({ ...place, action: 'removed', rule: RULE });
      continue;
    }
    const title =
      attribute(node, 'title') ??
      attribute(node, 'ariaLabel') ??
      `${url.hostname.replace(/^www\./, '')}${url.pathname.length > 1 ? ' …' : ''}`;
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: url.href },
      children: [{ type: 'text', value: title }],
    };
    const block: Element = { type: 'element', tagName: 'p', properties: {}, children: [link] };
    if (node.position) block.position = link.position = node.position;
    replace(found, [block]);
    say(
      work,
      RULE,
      `an embedded ${node.tagName.replace('amp-', '')} is a link to ${url.href.slice(0, 200)}`,
      { place: placeOf(node) },
    );
  }
}

function isWithin({ within }: Found, gone: ReadonlySet<Element>): boolean {
  for (let outer = within; outer !== undefined; outer = outer.within) if (gone.has(outer.node)) return true;
  return false;
}

function hasField(form: Element): boolean {
  return elementsOf({ type: 'root', children: [form] }, 'input', 'textarea', 'select').length > 0;
}

function addressOf(node: Element): URL | undefined {
  const video = attribute(node, 'dataVideoid');
  const inside = elementsOf({ type: 'root', children: node.children }, 'source', 'embed', 'param', 'a');
  const addresses = [
    video === undefined ? undefined : `https://www.youtube.com/embed/${encodeURIComponent(video)}`,
    ...['src', 'data', 'dataSrc', 'dataLazySrc'].map((name) => attribute(node, name)),
    ...inside.flatMap(({ node: child }) => ['src', 'href'].map((name) => attribute(child, name))),
  ];
  for (const address of addresses) {
    const whole = address?.startsWith('//') === true ? `https:${address}` : address;
    const safe = whole === undefined || !/^https?:/i.test(whole) ? undefined : safeUrl(whole);
    if (safe !== undefined && !SILENT.test(new URL(safe).hostname)) return watched(new URL(safe));
  }
  return undefined;
}

/** The page that a reader can open, where a player's address has one. */
function watched(url: URL): URL {
  const id = /^\/(?:embed|v)\/([\w-]{6,})/.exec(url.pathname)?.[1];
  if (/(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname) && id !== undefined && id !== 'videoseries') {
    return new URL(`https://www.youtube.com/watch?v=${id}`);
  }
  const clip = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (url.hostname === 'player.vimeo.com' && clip !== undefined) return new URL(`https://vimeo.com/${clip}`);
  const film = /^\/embed\/video\/(\w+)/.exec(url.pathname)?.[1];
  if (/(?:^|\.)dailymotion\.com$/.test(url.hostname) && film !== undefined)
    return new URL(`https://www.dailymotion.com/video/${film}`);
  return url;
}
