import type { Element, ElementContent } from 'hast';
import { line } from './nest.ts';
import { made, trimmed } from './runs.ts';
import type { Place } from './shells.ts';

/**
 * Takes a ruby annotation and gives it with parentheses for programs that do not know it; words that have no annotation
 * stay as words ({@link https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-ruby-element HTML, section 4.5.10}).
 */
export function rubyOf(element: Element, place: Place): ElementContent[] {
  if (place.inRuby) return line(element.children, place);
  const inside: Place = { ...place, inRuby: true };
  const out: ElementContent[] = [];
  let base: ElementContent[] = [];
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName !== 'rt') {
      base.push(...line([child], inside));
      continue;
    }
    const words = trimmed(line(child.children, inside));
    const under = trimmed(base);
    if (under.length === 0 || words.length === 0) {
      base.push(...words);
      continue;
    }
    const parenthesis = (text: string): Element => made('rp', {}, [{ type: 'text', value: text }]);
    out.push(made('ruby', {}, [...under, parenthesis('('), made('rt', {}, words), parenthesis(')')]));
    base = [];
  }
  return [...out, ...base];
}
