import { toWindows1252 } from './windows-1252.ts';

/** Runs of characters that may be UTF-8 read as windows-1252. */
const MISREAD = /[\xc2-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;

/** Whether there may be such a run in a text. */
export function mayBeMisread(text: string): boolean {
  return text.search(MISREAD) !== -1;
}

/** Takes a text and gives it with each misread character in the shape of what it stands for, as long as before: places stay. */
export function likeRepaired(text: string): string {
  return text.replace(MISREAD, (run) => {
    const [first] = repairMojibake(run) ?? '';
    return first === undefined || first.length > 1 ? run : first.repeat(run.length);
  });
}

/**
 * Takes a run of characters that begins as UTF-8 read in windows-1252 does (`â€™`, `Ã©`) and gives what was written (`’`, `é`),
 * or nothing when the run is not that. Text that was misread twice is put right twice.
 */
export function repairMojibake(run: string): string | undefined {
  const bytes = toWindows1252(run);
  if (bytes === undefined) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (/[\0-\x1f\x7f-\x9f\ufffd]/.test(text)) return undefined;
  return /^[\xc2-\xf4]./s.test(text) ? (repairMojibake(text) ?? text) : text;
}
