const names = new Map<string, string>();
const displays = new Map<string, Intl.DisplayNames>();

/** Takes a BCP 47 tag and the language of the interface, and gives the language's name in it; the tag where it has none. */
export function languageName(lang: string, inLang: string): string {
  const key = `${inLang} ${lang}`;
  const known = names.get(key) ?? nameOf(lang, inLang);
  names.set(key, known);
  return known;
}

function nameOf(lang: string, inLang: string): string {
  const display = displays.get(inLang) ?? new Intl.DisplayNames(inLang, { type: 'language' });
  displays.set(inLang, display);
  try {
    const name = display.of(lang) ?? lang;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return lang;
  }
}
