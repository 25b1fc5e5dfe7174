import { anyOf } from '../fold.ts';
import { BYLINE_WORDS } from '../vocabularies/signals.ts';
import { namesIn } from './names.ts';

const LEAD = new RegExp(
  String.raw`^(?:[-–—•*|]\s*)?(?:${anyOf(BYLINE_WORDS)})(?![\p{L}\p{M}])\s*[:：]?\s*`,
  'iu',
);

/** Takes a line and gives the people whom it names as authors, or nothing for a line that is no byline. */
export function bylineOf(line: string): string[] | undefined {
  if (line.length > 160) return undefined;
  const lead = LEAD.exec(line);
  if (lead === null) return undefined;
  const names = namesIn(line.slice(lead[0].length));
  return names.length > 0 ? names : undefined;
}
