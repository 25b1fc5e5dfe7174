import { anyOf } from '../fold.ts';
import { BYLINE_WORDS, SHORT_BYLINE_WORDS } from '../vocabularies/signals.ts';
import { namesIn } from './names.ts';

const LEAD = new RegExp(
  String.raw`^(?:[-–—•*|]\s*)?(?:(?:${anyOf(BYLINE_WORDS)})(?:\s*[:：]|(?![\p{L}\p{M}]))|(?:${anyOf(SHORT_BYLINE_WORDS)})\s*[:：])\s*`,
  'iu',
);

/** Takes a line and gives the people whom it names as authors, or nothing for a line that is no byline. */
export function bylineOf(line: string): readonly string[] | undefined {
  if (line.length > 160) return undefined;
  const lead = LEAD.exec(line);
  if (lead === null) return undefined;
  const rest = line.slice(lead[0].length);
  const { names, left } = namesIn(rest);
  const isSure = /[:：]\s*$/.test(lead[0]) || names.some((name) => /\s/.test(name));
  return names.length > 0 && left === '' && isSure ? names : undefined;
}
