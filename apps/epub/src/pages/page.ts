import { xml } from '../xml.ts';

/** One XHTML file of a book. */
export interface Page {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `epub:type` of the body. */
  readonly type?: string;
  /** Names and contents of `meta`, in order. */
  readonly meta?: readonly (readonly [string, string])[];
  /** Markup of the body. */
  readonly body: string;
}

/** Takes a page and gives its file: XHTML ({@link https://www.w3.org/TR/epub-33/#sec-xhtml EPUB 3.3, section 6.1}). */
export function printPage({ title, lang, dir, type, meta, body }: Page): string {
  const metas = (meta ?? []).map(
    ([name, content]) => `<meta name="${xml(name)}" content="${xml(content)}" />\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${xml(lang)}" xml:lang="${xml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8" />
<title>${xml(title)}</title>
${metas.join('')}<link rel="stylesheet" type="text/css" href="style.css" />
</head>
<body${type === undefined ? '' : ` epub:type="${type}"`}>
${body}
</body>
</html>
`;
}
