import { hash } from 'node:crypto';

declare const brand: unique symbol;

/** A UUID (RFC 9562, version 8) in lower case, made from an article's own identity: stable for life. */
export type ArticleId = string & { readonly [brand]: 'ArticleId' };

const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string is an {@link ArticleId}. */
export function isArticleId(value: unknown): value is ArticleId {
  return typeof value === 'string' && UUID_V8.test(value);
}

/**
 * Takes a string and gives the UUID that stands for it, always the same one.
 * The first 122 free bits of its SHA-256, with version and variant set as in
 * {@link https://www.rfc-editor.org/rfc/rfc9562#section-5.8 RFC 9562, section 5.8}.
 */
export function uuidOf(identity: string): ArticleId {
  const hex = hash('sha256', identity);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  if (!isArticleId(id)) throw new Error(`not a version 8 UUID: ${id}`);
  return id;
}
