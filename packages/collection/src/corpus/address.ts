/** Where an address of a file may lead in its corpus: names to try, in order; or why it leads nowhere. */
export type Candidates = readonly string[] | { readonly missing: string };

/**
 * Takes the name of a file in a corpus and an address that stands in it, and gives the names of corpus files that the
 * address may mean: percent-decoded, without query and fragment, NFC, never outside the corpus. An address on the web
 * or on the disk of whoever saved the page means, at most, a file in the page's own folder (`page_files/`).
 */
export function candidatesFor(file: string, address: string): Candidates {
  const trimmed = address.trim();
  if (trimmed === '' || /[\u0000-\u001f\u007f]/.test(trimmed))
    return { missing: 'its address is empty or holds control characters' };
  const plain = trimmed.replace(/[?#].*$/s, '');
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(trimmed)) {
    if (!/^(?:https?:|file:|\/\/|[a-z]:[\\/])/i.test(trimmed))
      return { missing: 'its address is neither a file nor on the web' };
    const own = pageFolder(file, decode(plain).split(/[\\/]/).at(-1) ?? '');
    return own.length > 0 ? own : { missing: 'it is not in the corpus' };
  }
  const spellings = [decode(plain), plain, decode(trimmed)].flatMap((spelling) => [
    spelling,
    spelling.replaceAll('\\', '/'),
  ]);
  const names = spellings.map((spelling) =>
    spelling.startsWith('/') ? resolve('', spelling) : resolve(folder, spelling),
  );
  const inside = names
    .filter((name) => name !== undefined && name !== '')
    .map((name) => String(name).normalize('NFC'));
  if (inside.length === 0) return { missing: 'its address leads out of the corpus' };
  return [...new Set(inside)];
}

function pageFolder(file: string, name: string): readonly string[] {
  const stem = file.replace(/\.[^./]+$/, '');
  if (name === '' || name === '.' || name === '..') return [];
  return ['_files', '.files'].map((ending) => `${stem}${ending}/${name}`.normalize('NFC'));
}

/** Joins without the disk; `undefined` when the way leads above the root. */
function resolve(folder: string, relative: string): string | undefined {
  const parts: string[] = [];
  for (const part of (folder + relative).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
