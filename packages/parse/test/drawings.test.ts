import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../src/html/read.ts';
import { readMarkdown } from '../src/markdown/read.ts';

const PROSE =
  'The ferry stopped running before noon, said the harbour master, who has kept the log of the quay for thirty years.';

/** The drawings of a page or of a Markdown file whose body holds this, and how its pictures are addressed. */
function drawings(
  format: 'html' | 'markdown',
  inside: string,
): { readonly bytes: string[]; readonly tree: string } {
  const source =
    format === 'html'
      ? `<!doctype html><title>A title</title><article><h1>A title</h1><p>${PROSE}</p>${inside}<p>${PROSE} Twice.</p></article>`
      : `# A title\n\n${PROSE}\n\n${inside}\n\n${PROSE} Twice.\n`;
  const read = format === 'html' ? readHtml : readMarkdown;
  const { resources, body } = read({ file: 'a', bytes: Buffer.from(source) }, new VFile({ path: 'a' }));
  return {
    bytes: [...resources.values()].map((bytes) => Buffer.from(bytes).toString()),
    tree: JSON.stringify(body),
  };
}

const RECT = '<rect width="40" height="40"/>';

describe('a drawing written as markup is a picture of its own', () => {
  test.each([
    ['html', `<figure><svg viewBox="0 0 20 20">${RECT}</svg><figcaption>Rain</figcaption></figure>`],
    ['html', `<div><svg width="300" height="200px">${RECT}</svg></div>`],
    ['html', `<div><svg viewBox="0 0 600 400">${RECT}</svg></div>`],
    ['html', `<div><svg><text>Jan</text><text>Feb</text></svg></div>`],
    ['markdown', `<svg viewBox="0 0 20 20">${RECT}</svg>`],
  ] as const)('in %s: %s', (format, inside) => {
    const { bytes, tree } = drawings(format, inside);
    expect(bytes).toEqual([/<svg[^]*<\/svg>/.exec(inside)?.[0]]);
    expect(tree).toContain('"src":"inline:1"');
  });

  test('and its title is what is said of it', () => {
    const svg = `<svg width="300" height="200"><title>Rain\n by month</title>${RECT}</svg>`;
    for (const format of ['html', 'markdown'] as const)
      expect(drawings(format, `<div>${svg}</div>`).tree).toContain('"alt":"Rain by month"');
  });
});

test.each([
  `<div><svg viewBox="0 0 24 24">${RECT}</svg></div>`,
  `<div><svg viewBox="0 0 512 512">${RECT}</svg></div>`,
  `<p><a href="x"><svg width="300" height="300">${RECT}</svg> Share</a></p>`,
  `<button><svg width="300" height="300">${RECT}</svg></button>`,
  `<div><svg aria-hidden="true" width="300" height="300">${RECT}</svg></div>`,
  `<svg width="300" height="300"><defs>${RECT}</defs><symbol>${RECT}</symbol></svg>`,
  `<svg width="300" height="300"></svg>`,
])('an icon, a sprite or an empty drawing on a page is none: %s', (inside) => {
  expect(drawings('html', inside).bytes).toEqual([]);
});

test('a picture that Markdown holds in its address is taken out of it', () => {
  const { bytes, tree } = drawings('markdown', '![A dot](data:image/gif;base64,R0lGODdh)');
  expect(bytes).toEqual(['GIF87a']);
  expect(tree).not.toContain('data:');
});
