import type { Message } from '@offprint/article';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';

export interface ReportOptions {
  readonly color?: boolean;
  /** Also what was merely done (`info`). */
  readonly verbose?: boolean;
  /** The most messages that are shown; how many more there are is said. */
  readonly most?: number;
}

/**
 * Takes messages and gives them for people, in the manner of vfile-reporter: by file, line and column first, the rule's id last.
 * No character of a corpus steers the terminal. Gives an empty string when there is nothing to say.
 */
export function reportMessages(messages: readonly Message[], options: ReportOptions = {}): string {
  const { color = false, verbose = false, most = 200 } = options;
  const told = messages.filter(({ level }) => verbose || level !== 'info');
  const files = new Map<string, VFile>();
  for (const message of told.slice(0, most)) {
    const path = printable(message.file);
    const file = files.get(path) ?? new VFile({ path });
    files.set(path, file);
    file.messages.push(vfileMessage(message));
  }
  if (files.size === 0) return '';
  const more = told.length > most ? `\n… and ${told.length - most} more\n` : '';
  return `${reporter([...files.values()], { color, verbose: true })}\n${more}`;
}

function vfileMessage({ line, column, rule, level, reason, note }: Message): VFileMessage {
  const message = new VFileMessage(printable(reason), {
    ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
    ruleId: rule,
    source: 'offprint',
  });
  message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined;
  if (note !== undefined) message.note = printable(note);
  return message;
}

/** Takes any text and gives it without a character that could steer a terminal or turn the direction of a line. */
export function printable(text: string): string {
  return text.replace(/\s*[\t-\r\p{Zl}\p{Zp}]\s*/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\uFFFD');
}
