import type { PhrasingContent } from 'mdast';
import type { Lines } from './lines.ts';
import { unknown } from './unknown.ts';

/** Everything that may be more than the characters it is written with. */
const MARK = /[\n\\`*_[\]|@]|!\[|:\/\/|[wW]{3}\.|<(?! )|&[#\w]+;|~(?=[~*_])|(?<=[*_])~/g;
const CODE = /(`+)(?!`)([^\n]*?)(?<!`)\1(?!`)/y;
/** Address and title as they are mostly written: nothing escaped, no parentheses but pairs that are not in each other. */
const RESOURCE = /\((?:((?!<)(?:[^\s\p{Cc}()\\]|\([^\s\p{Cc}()\\]*\))+)(?: +"([^"\\\n]+)")?)? *\)/uy;

/**
 * Takes lines, and the first line and the offsets of a text in them, and gives its content, without the spaces around it. Throws
 * `UNKNOWN` where anything may have to be read otherwise than here.
 */
export function phrasingOf(lines: Lines, first: number, from: number, to: number): PhrasingContent[] {
  const { source, place } = lines;
  let [line, start, end] = [first, from, to];
  while (start < end && source[start] === ' ') start += 1;
  while (end > start && source[end - 1] === ' ') end -= 1;
  let pending = start;

  /** Reads from the pending offset to behind the mark that closes the last of those open; without any, to the end. */
  function read(open: readonly string[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    const isIn = (mark: string): boolean => open.some((opener) => opener.endsWith(mark));
    const add = (node: PhrasingContent): void => {
      const last = nodes.at(-1);
      if (node.type === 'text' && last?.type === 'text' && last.position && node.position) {
        last.value += node.value;
        last.position.end = node.position.end;
      } else nodes.push(node);
    };
    const addText = (at: number, next: number, value = source.slice(at, next)): void => {
      if (next > at) add({ type: 'text', value, position: place(at, next) });
    };
    /** Takes the text before a mark, and goes on behind the mark. */
    const pass = (at: number, next: number): void => {
      addText(pending, at);
      pending = next;
    };

    MARK.lastIndex = pending;
    for (let found = MARK.exec(source); found !== null && found.index < end; found = MARK.exec(source)) {
      const [mark] = found;
      const at = found.index;
      let next = at + mark.length;
      if (mark === '\n') {
        line += 1;
        next = lines.start(line);
        let cut = at;
        while (cut > pending && source[cut - 1] === ' ') cut -= 1;
        pass(cut, next);
        if (at - cut > 1) add({ type: 'break', position: place(cut, at + 1) });
        else addText(at, at + 1);
      } else if (mark === '\\' && next < end) {
        const [escaped] = /[!-/:-@[-`{-~\n]/.exec(source.charAt(next)) ?? [''];
        if (escaped === '\n') unknown();
        next += escaped.length;
        if (escaped !== '') pass(at, next);
        if (escaped !== '') addText(at, next, escaped);
      } else if (mark === '`') {
        CODE.lastIndex = at;
        const [whole, , value = ''] = CODE.exec(source) ?? unknown();
        const isPadded = value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value);
        next = at + whole.length;
        pass(at, next <= end ? next : unknown());
        add({ type: 'inlineCode', value: isPadded ? value.slice(1, -1) : value, position: place(at, next) });
      } else if (mark === '*' || mark === '_') {
        while (next < end && source[next] === mark) next += 1;
        const run = source.slice(at, next);
        const before = at === start || at === lines.start(line) ? 1 : classOf(source[at - 1]);
        const after = next === end ? 1 : classOf(source[next]);
        const left = after === 0 || (after === 2 && before > 0);
        const right = before === 0 || (before === 2 && after > 0);
        if (left && right ? mark === '*' || before > 0 : left && run.length > 2) unknown();
        if (right && !left && run === open.at(-1)) {
          pass(at, next);
          return nodes;
        }
        if (right && !left && isIn(mark)) unknown();
        if (left && !right) {
          pass(at, next);
          const type = run === mark ? 'emphasis' : 'strong';
          const children = read([...open, run]);
          add({ type, children, position: place(at, pending) });
          next = pending;
        }
      } else if (mark === '[' || mark === '![') {
        pass(at, next);
        const children = read([...open, mark]);
        // A reference that is tried over the end of a line, and is none, moves a point of micromark's.
        if (source[pending] === '[') unknown();
        if (source[pending] === '(' && pending < end) {
          RESOURCE.lastIndex = pending;
          const [whole, url = '', title = null] = RESOURCE.exec(source) ?? unknown();
          pending += whole.length;
          if (pending > end || /&[#\w]+;/.test(whole) || (mark === '[' && isIn('['))) unknown();
          const position = place(at, pending);
          const altOf = (node: PhrasingContent): string => (node.type === 'text' ? node.value : unknown());
          if (mark === '[') add({ type: 'link', title, url, children, position });
          else add({ type: 'image', title, url, alt: children.map(altOf).join(''), position });
        } else {
          addText(at, next);
          children.forEach(add);
          addText(pending - 1, pending);
        }
        next = pending;
      } else if (mark === ']' && isIn('[')) {
        pass(at, next);
        return open.at(-1)?.endsWith('[') === true ? nodes : unknown();
      } else if (/[<&~]/.test(mark) || (/[@:w]/i.test(mark) && !isIn('['))) unknown();
      MARK.lastIndex = next;
    }
    pass(end, end);
    return open.length === 0 ? nodes : unknown();
  }
  return read([]);
}

/** 1 for white space, 2 for punctuation and symbols, 0 for the rest: by code units, as micromark tells them apart. */
function classOf(unit = ' '): 0 | 1 | 2 {
  return /\s/.test(unit) ? 1 : /[\p{P}\p{S}]/u.test(unit) ? 2 : 0;
}
