import { ENDINGS } from '@offprint/parse/formats';
import type { Message } from '@offprint/article';
import type { Walk } from '../corpus/walk.ts';
import type { FailedFile } from '../work/job.ts';

/** What there is to say of a file that became nothing. */
export function lossOf(file: string, { rule, reason }: FailedFile): Message {
  return { file, rule, level: rule === 'file-is-an-article' ? 'warning' : 'error', reason };
}

/** What there is to say of files that were not read. */
export function walkMessages({ refused }: Walk): readonly Message[] {
  return refused.map(({ file, reason, failed }) => ({
    file,
    rule: 'path-stays-inside',
    level: failed ? 'warning' : 'info',
    reason: `it is left out: ${reason}`,
  }));
}

/** What there is to say of a corpus without an article. */
export const NOTHING: Message = {
  file: '.',
  rule: 'corpus-has-articles',
  level: 'error',
  reason: 'there is no article here to publish',
  note: `Put ${ENDINGS.join(', ')} files into it, or name another folder.`,
};
