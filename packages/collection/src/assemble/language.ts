import type { Matter, Publication } from '@offprint/article';

/** Takes a publication and its articles and gives it with a language: where nobody named one, that of most of them. */
export function withLanguage(
  publication: Publication,
  articles: Iterable<{ readonly matter: Matter }>,
): Publication {
  if (publication.language !== 'und') return publication;
  const counts = new Map<string, number>();
  for (const { matter } of articles)
    if (matter.lang !== 'und') counts.set(matter.lang, (counts.get(matter.lang) ?? 0) + 1);
  const [most] = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { ...publication, language: most?.[0] ?? 'en' };
}
