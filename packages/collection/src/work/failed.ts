import type { Message, RuleId } from '@offprint/article';
import type { FailedFile } from './job.ts';

/** Takes why a file became nothing, which the same bytes would do again, and gives the result that says so. */
export function failed(rule: RuleId, reason: string, messages: readonly Message[]): FailedFile {
  return { is: 'failed', rule, reason, lasting: true, messages };
}
