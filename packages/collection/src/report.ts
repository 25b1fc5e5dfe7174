import type { Message } from '@offprint/article';
import { printable } from './printable.ts';

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
export async function reportMessages(
  messages: readonly Message[],
  options: ReportOptions = {},
): Promise<string> {
  const { color = false, verbose = false, most = 200 } = options;
  const told = messages.filter(({ level }) => verbose || level !== 'info');
  if (told.length === 0) return '';
  // Loaded only here: most builds have nothing to say.
  const [{ VFile }, { VFileMessage }, { reporter }] = await Promise.all([
    import('vfile'),
    import('vfile-message'),
    import('vfile-reporter'),
  ]);
  const files = new Map<string, InstanceType<typeof VFile>>();
  for (const { file: name, line, column, rule, level, reason, note } of told.slice(0, most)) {
    const path = printable(name);
    const file = files.get(path) ?? new VFile({ path });
    files.set(path, file);
    const message = new VFileMessage(printable(reason), {
      ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
      ruleId: rule,
      source: 'offprint',
    });
    message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined;
    if (note !== undefined) message.note = printable(note);
    file.messages.push(message);
  }
  const more = told.length > most ? `\n… and ${told.length - most} more\n` : '';
  return `${reporter([...files.values()], { color, verbose: true })}\n${more}`;
}
