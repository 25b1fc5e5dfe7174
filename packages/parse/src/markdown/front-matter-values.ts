import type { FrontMatterKey } from '@offprint/article/front-matter';
import type { Claim } from '../draft.ts';

type Value = Pick<Claim, 'field' | 'value' | 'note'>;

const NOTE = 'front matter';

/** Takes a key of front matter, as it is called in the file, its value, and whether Jekyll is to read it, and gives what it claims. */
export function valuesOf(meaning: FrontMatterKey, key: string, value: unknown, isJekyll: boolean): Value[] {
  const { field } = meaning;
  if (field === undefined) return [];
  const claim = (text: string, more: Partial<Value> = {}): Value[] =>
    text.trim() === '' ? [] : [{ field, value: text.trim(), note: NOTE, ...more }];
  switch (field) {
    case 'authors':
      return listOf(value).flatMap((person) => claim(personText(person)));
    case 'tags':
      return (typeof value === 'string' ? tagsIn(value, isJekyll) : listOf(value).map(textOf)).flatMap(
        (tag) => claim(tag.replace(/^\s*#+/, '')),
      );
    case 'published':
      return typeof value === 'boolean'
        ? value
          ? []
          : claim('true', { field: 'draft' })
        : claim(dateText(value));
    case 'modified':
    case 'source.captured':
      return claim(dateText(value));
    case 'draft': {
      const says = textOf(value) === 'true';
      return claim(String(/^publish$/i.test(key) ? !says : says));
    }
    case 'series':
      return seriesOf(meaning, value).flatMap(({ text, note }) => claim(text, { note }));
    case 'source.name':
      return sourceOf(value).flatMap((part) => claim(part.value, { field: part.field }));
    case 'aliases':
      return aliasesOf(key, value).flatMap((part) => claim(part.value, { field: part.field }));
    case 'image':
      return listOf(value)
        .slice(0, 1)
        .flatMap((picture) => claim(pictureText(picture)));
    default:
      return claim(textOf(value));
  }
}

/** Jekyll reads a text as words with spaces between them; one that holds commas is a list for anybody. */
function tagsIn(text: string, isJekyll: boolean): string[] {
  if (/[,;、，]/.test(text)) return text.split(/[,;、，]/);
  return isJekyll ? text.split(/\s+/) : [text];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

function inside(value: unknown, ...names: readonly string[]): string {
  if (typeof value !== 'object' || value === null) return '';
  const parts: Readonly<Record<string, unknown>> = { ...value };
  for (const name of names) if (Object.hasOwn(parts, name)) return dateText(parts[name]);
  return '';
}

/** A person with an address is written `Name <address>`. */
function personText(value: unknown): string {
  const name = textOf(value) || inside(value, 'name');
  const url = inside(value, 'url', 'link', 'website', 'homepage');
  return /^https?:\/\//i.test(url) ? `${name} <${url}>` : name;
}

function dateText(value: unknown): string {
  return value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString()) : textOf(value);
}

function pictureText(value: unknown): string {
  return textOf(value) || inside(value, 'path', 'src', 'url', 'image', 'file', 'relative', 'feature');
}

function seriesOf({ names }: FrontMatterKey, value: unknown): { text: string; note: string }[] {
  if (names[0] !== 'series') return [{ text: textOf(value), note: `${NOTE}: position` }];
  const [first] = listOf(value);
  const position = inside(first, 'position', 'part', 'order');
  return [
    { text: textOf(first) || inside(first, 'name'), note: NOTE },
    { text: position, note: `${NOTE}: position` },
  ];
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text.trim());

function sourceOf(value: unknown): { field: Value['field']; value: string }[] {
  const text = textOf(value);
  if (text !== '') return [{ field: isAddress(text) ? 'source.url' : 'source.name', value: text }];
  return [
    { field: 'source.name', value: inside(value, 'name') },
    { field: 'source.url', value: inside(value, 'url') },
    { field: 'source.captured', value: inside(value, 'captured') },
  ];
}

/** Obsidian's aliases are other names of a note; only what looks like a path or an address can lead to a page. */
function aliasesOf(key: string, value: unknown): { field: Value['field']; value: string }[] {
  return listOf(value).flatMap((alias): { field: Value['field']; value: string }[] => {
    const text = textOf(alias).trim();
    if (isAddress(text) && /^url$/i.test(key)) return [{ field: 'source.url', value: text }];
    return isAddress(text) || /^\/|^[^\s]+\/[^\s]*$|^\S+\.html?$/.test(text)
      ? [{ field: 'aliases', value: text }]
      : [];
  });
}
