import type { Block } from '../blocks.ts';
import type { Row } from './row.ts';

/** More than this of a block tells nothing new of its letters. */
const SAMPLE = 1500;

/** Puts what the words of a block tell by their shape. */
export function sayWords(row: Row, block: Block, words: number): void {
  const { text } = block;
  const count = lettersOf(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
  const letters = Math.max(1, block.letters);
  const sampled = Math.max(1, count.letters);
  row.put(Math.log1p(text.length));
  row.put(Math.log1p(words));
  row.put(count.stops);
  row.put(count.commas);
  row.put(count.digits / sampled);
  row.put(count.capitals / sampled);
  row.put(block.linked / letters);
  row.put(block.stressed / letters);
  const end = text.slice(-6);
  row.put(/[.!?…。！？]["”’»)\]]*\s*$/.test(end));
  row.put(/\?\s*$/.test(end));
  row.put(/^["“„«‘']/.test(text));
  row.put(/https?:|www\.|@\w|\w@/.test(text));
  row.put(block.linked / letters > 0.95);
  row.put(letters / Math.max(1, words));
  row.put(count.shouted / Math.max(1, words));
}

interface Letters {
  readonly letters: number;
  readonly stops: number;
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  /** Words of capitals alone. */
  readonly shouted: number;
}

const [SPACE, DIGIT, STOP, COMMA, CAPITAL, SMALL] = [1, 2, 3, 4, 5, 6];
/** What each UTF-16 unit is, one more than its kind, found out when it is first met. */
const KINDS = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KINDS[unit] ?? 0;
  if (known !== 0) return known - 1;
  const kind = kindOf(text.charAt(at));
  KINDS[unit] = kind + 1;
  return kind;
}

function kindOf(one: string): number {
  if (one === ' ' || one === '\n') return SPACE;
  if (one >= '0' && one <= '9') return DIGIT;
  if ('.!?…。！？'.includes(one)) return STOP;
  if (',;،、，'.includes(one)) return COMMA;
  if (one.toLowerCase() !== one) return CAPITAL;
  return one.toUpperCase() === one ? 0 : SMALL;
}

function lettersOf(text: string): Letters {
  let [letters, stops, commas, digits, capitals, shouted, run] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      if (run > 1) shouted += 1;
      run = 0;
      continue;
    }
    letters += 1;
    if (kind === DIGIT) digits += 1;
    else if (kind === STOP)
      stops += at + 1 === text.length || /[\s"”’»)\]]/.test(text.charAt(at + 1)) ? 1 : 0;
    else if (kind === COMMA) commas += 1;
    else if (kind === CAPITAL) {
      capitals += 1;
      if (run >= 0) run += 1;
    } else if (kind === SMALL) run = -1;
  }
  if (run > 1) shouted += 1;
  return { letters, stops, commas, digits, capitals, shouted };
}
