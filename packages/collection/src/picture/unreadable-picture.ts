import type { Message } from '@offprint/article';

/** Takes an article's file, a picture's name and why it could not be read, and gives what is said of it. */
export function unreadablePicture(file: string, name: string, reason: string): Message {
  return {
    file,
    rule: 'image-is-local',
    level: 'warning',
    reason: `the picture ${name} cannot be read: ${reason.split('\n')[0] ?? ''}`,
    note: 'put a whole picture in its place; until then a grey one is shown',
  };
}
