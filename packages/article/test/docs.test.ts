import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRONT_MATTER } from '../src/front-matter.ts';
import { PUBLICATION_KEYS } from '../src/publication-schema.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');

describe('the docs', () => {
  it('name every key of publication.yaml', () => {
    const text = page('publication');
    for (const key of PUBLICATION_KEYS) expect(text).toMatch(new RegExp(`\\| \`${key}[\`.]`));
  });

  it('name every key of front matter, and every other name of it', () => {
    const text = page('front-matter');
    for (const { names } of FRONT_MATTER) for (const name of names) expect(text).toContain(`\`${name}\``);
  });
});
