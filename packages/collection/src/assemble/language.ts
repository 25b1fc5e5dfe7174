import type { Publication } from '@offprint/article';

/** Takes a publication and the languages of its articles and gives it with a language: where nobody named one, that of most of them. */
export function withLanguage(publication: Publication, languages: Iterable<string>): Publication {
  if (publication.language !== 'und') return publication;
  const counts = new Map<string, number>();
  for (const lang of languages) if (lang !== 'und') counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [most] = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { ...publication, language: most?.[0] ?? 'en' };
}
