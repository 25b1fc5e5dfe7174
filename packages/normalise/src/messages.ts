import type { Message } from '@offprint/article';
import { isRuleId } from '@offprint/article';
import type { VFile } from 'vfile';

/** Takes a file and its messages and gives them as data, in the order of their place; those without a rule of ours are left out. */
export function messagesOf(vfile: VFile, file: string): Message[] {
  const messages: Message[] = [];
  for (const message of vfile.messages) {
    if (!isRuleId(message.ruleId)) continue;
    messages.push({
      file,
      ...(message.line !== undefined && { line: message.line }),
      ...(message.column !== undefined && { column: message.column }),
      rule: message.ruleId,
      level: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
      reason: message.reason,
      ...(typeof message.note === 'string' && { note: message.note }),
    });
  }
  return messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
