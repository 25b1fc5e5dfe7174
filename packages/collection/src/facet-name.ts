import { createHash } from 'node:crypto';

/** Takes the name of a tag, an author or a source and gives what stands for it wherever it is written so: without regard to case, spaces, hyphens and points. */
export function facetKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’.,_/-]+/g, ' ')
    .trim();
}

/**
 * Takes any text and gives a path segment of lower-case ASCII letters, digits and hyphens. Text of which it does not
 * hold all that {@link facetKey} does ends in eight digits of its SHA-256, so that two keys have two names.
 */
export function facetName(text: string): string {
  const key = facetKey(text);
  const plain = key.normalize('NFKD').replace(/đ/g, 'd').replace(/\p{M}/gu, '');
  const name = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (name === key.replaceAll(' ', '-') && name !== '') return name;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return name === '' ? hash : `${name}-${hash}`;
}
