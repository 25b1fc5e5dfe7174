import { createHash } from 'node:crypto';

/**
 * Takes any text and gives a path segment of lower-case ASCII letters, digits and hyphens. Text that loses more than
 * case, marks and punctuation ends in eight digits of its SHA-256, so that no two have one name.
 */
export function facetName(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/đ/g, 'd').replace(/\p{M}/gu, '');
  const name = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const whole = /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text.toLowerCase()) && name.length < 60;
  if (whole) return name;
  const hash = createHash('sha256').update(text.normalize('NFC').toLowerCase()).digest('hex').slice(0, 8);
  return name === '' ? hash : `${name}-${hash}`;
}
