import { expect, test } from 'vitest';
import { progressOn } from '../src/terminal/progress.ts';

/** What stands on a stream after work on things that are counted from 1 to `last`. */
function shownOf(last: number, of: number | undefined, isTTY: boolean): string {
  let text = '';
  const line = progressOn({ isTTY, write: (more) => (text += more) });
  for (let done = 1; done <= last; done += 1)
    line.show({ what: 'articles set', done, ...(of !== undefined && { of }) });
  line.end();
  return text;
}

test('of work that is soon over nothing is said', () => {
  expect(shownOf(199, 199, true)).toBe('');
  expect(shownOf(199, undefined, true)).toBe('');
  expect(shownOf(99_999, undefined, false)).toBe('');
});

test('a terminal has one line, which goes when the work is done', () => {
  const text = shownOf(400, 400, true);
  expect(text.startsWith('\rarticles set 4 of 400 (1%)\r')).toBe(true);
  expect(text.match(/\r/g)).toHaveLength(101);
  expect(text.endsWith('\rarticles set 400 of 400 (100%)\r\u{1B}[K')).toBe(true);
  expect(text).not.toContain('\n');
});

test('a terminal counts work of which nobody knows the end', () => {
  expect(shownOf(450, undefined, true)).toBe('\rarticles set 200\rarticles set 400\r\u{1B}[K');
});

test('elsewhere a tenth is a line, or each doubling where the end is not known', () => {
  expect(shownOf(250, 250, false).split('\n')).toHaveLength(11);
  expect(shownOf(450_000, undefined, false)).toBe(
    'articles set: 100000\narticles set: 200000\narticles set: 400000\n',
  );
});

test('other work begins anew, on a clean line', () => {
  let text = '';
  const line = progressOn({ isTTY: true, write: (more) => (text += more) });
  line.show({ what: 'files found', done: 1000 });
  line.show({ what: 'articles set', done: 10, of: 1000 });
  expect(text).toBe('\rfiles found 1000\r\u{1B}[K\rarticles set 10 of 1000 (1%)');
});
