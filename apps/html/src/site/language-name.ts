const names = new Map<string, Intl.DisplayNames>();

/** Takes a BCP 47 tag and the language of the interface, and gives the language's name in it; the tag where it has none. */
export function languageName(lang: string, inLang: string): string {
  const known = names.get(inLang) ?? new Intl.DisplayNames(inLang, { type: 'language' });
  names.set(inLang, known);
  try {
    const name = known.of(lang) ?? lang;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return lang;
  }
}
