import type { Element, ElementContent } from 'hast';
import { attributesOf } from './attributes.ts';
import { flow, line } from './nest.ts';
import { made, marked, shelled, trimmed } from './runs.ts';
import { idOf } from './shells.ts';
import type { Place } from './shells.ts';

/** Takes a figure and gives it with its one caption first or last ({@link https://html.spec.whatwg.org/multipage/grouping-content.html#the-figure-element HTML, section 4.4.12}). */
export function figureOf(element: Element, place: Place): ElementContent[] {
  const properties = { ...attributesOf(element, 'figure'), ...idOf(element, place.nesting, true) };
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'figcaption';
  const captions = captionsOf(element);
  const shown = flow(
    element.children.filter((child) => !isCaption(child)),
    place,
    'bare',
  );
  const words = captions.flatMap((caption) =>
    flow(caption.children, place, captions.length > 1 ? 'paragraphs' : 'bare'),
  );
  const first = element.children.find((child) => child.type === 'element');
  if (words.length === 0) return shown.length === 0 ? [] : [made('figure', properties, shown)];
  const [caption] = captions;
  const under = made('figcaption', caption === undefined ? {} : attributesOf(caption, 'figcaption'), words);
  return [
    made(
      'figure',
      properties,
      first !== undefined && isCaption(first) ? [under, ...shown] : [...shown, under],
    ),
  ];
}

function captionsOf(figure: Element): Element[] {
  return figure.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'figcaption' ? [child] : [],
  );
}

/** Takes a disclosure and gives it with its summary first; one without a summary is no disclosure. */
export function detailsOf(element: Element, place: Place): ElementContent[] {
  const id = idOf(element, place.nesting, true);
  const isSummary = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'summary';
  const summary = element.children.find(isSummary);
  const words = summary === undefined ? [] : shelled(trimmed(line(summary.children, place)), place.shells);
  const blocks = flow(
    words.length === 0 ? element.children : element.children.filter((child) => child !== summary),
    place,
    'paragraphs',
  );
  if (words.length === 0) return marked(blocks, id);
  return [
    made('details', { ...attributesOf(element, 'details'), ...id }, [made('summary', {}, words), ...blocks]),
  ];
}
