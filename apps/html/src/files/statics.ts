import type { Publication } from '@offprint/article';
import type { Collection, OutputFile, RenderOptions } from '@offprint/collection';
import type { FontFile } from '@offprint/theme';
import { CARD, drawCard, FONT_FILES, icon, listSheet, styleSheet, themeAsset } from '@offprint/theme';
import { readFileSync } from 'node:fs';
import { digest, stamp } from '../digest.ts';
import { logoFile } from './logo.ts';
import type { Logo } from './logo.ts';

/** The files that pages share: style, fonts, scripts, logo; each named by its content, so that it may be kept for ever. */
export interface Statics {
  readonly css: string;
  /** What the pages other than articles need beside it. */
  readonly listCss: string;
  /** The reader's choice of light or dark, and the copying of a citation. */
  readonly script: string;
  readonly search: string;
  readonly icon: string;
  /** Stands for pages without a picture where a link to them is shown. */
  readonly card: { readonly path: string; readonly width: number; readonly height: number };
  readonly logo?: { readonly path: string; readonly width: number; readonly height: number };
  /** Style sheet of the publication's own. */
  readonly ownCss?: string;
  readonly files: readonly OutputFile[];
  readonly digest: string;
}

/**
 * Takes the publication and its collection and gives the shared files. Reads the files that `theme` names; a logo that
 * cannot be drawn is reported, and there is none.
 */
export async function staticsOf(
  publication: Publication,
  collection: Pick<Collection, 'file'>,
  report: RenderOptions['report'],
): Promise<Statics> {
  const files: OutputFile[] = [];
  const add = (name: string, ending: string, data: string | Uint8Array): string => {
    const path = `assets/${name}.${stamp(data)}.${ending}`;
    files.push({ path, key: digest(path), data: () => data });
    return path;
  };
  const fonts = new Map<FontFile, string>();
  const isBundled = publication.theme.fonts !== 'system';
  if (isBundled) {
    for (const font of FONT_FILES) fonts.set(font, add(nameOf(font.asset), 'woff2', themeAsset(font.asset)));
    const licence = themeAsset('fonts/OFL.txt');
    files.push({ path: 'assets/fonts-licence.txt', key: stamp(licence), data: () => licence });
  }
  const css = add(
    'site',
    'css',
    styleSheet(
      publication.theme.accent,
      isBundled ? (font) => (fonts.get(font) ?? '').replace(/^assets\//, '') : undefined,
    ),
  );
  const listCss = add('list', 'css', listSheet());
  const script = add('site', 'js', client('site'));
  const search = add('search', 'js', client('search'));
  const { title, theme } = publication;
  const drawn = digest('card 1', title, theme.accent);
  const card = { path: `assets/card.${drawn.slice(0, 10)}.jpg`, ...CARD };
  if (publication.url !== undefined)
    files.push({ path: card.path, key: drawn, data: () => drawCard(title, theme.accent) });
  const own = publication.theme.css === undefined ? undefined : await collection.file(publication.theme.css);
  const ownCss = own === undefined ? undefined : add('own', 'css', own);
  const logo =
    publication.theme.logo === undefined
      ? undefined
      : await drawLogo(publication.theme.logo, collection, report);
  return {
    css,
    listCss,
    script,
    search,
    card,
    icon: add('icon', 'svg', icon(publication.theme.accent)),
    ...(ownCss === undefined ? {} : { ownCss }),
    ...(logo === undefined
      ? {}
      : { logo: { path: add('logo', logo.ending, logo.bytes), width: logo.width, height: logo.height } }),
    files,
    digest: digest(files.map(({ path }) => path)),
  };
}

async function drawLogo(
  name: string,
  { file }: Pick<Collection, 'file'>,
  report: RenderOptions['report'],
): Promise<Logo | undefined> {
  try {
    return await logoFile(await file(name));
  } catch (error) {
    report({
      file: name,
      rule: 'publication-is-valid',
      level: 'warning',
      reason: `The picture cannot be the logo (${error instanceof Error ? error.message : String(error)}); there is none.`,
    });
    return undefined;
  }
}

function nameOf(asset: string): string {
  return asset.replace(/^fonts\//, '').replace(/\.woff2$/, '');
}

/** The scripts are built from `client/` by this package's build; the path is the same from `src/` and from `dist/`. */
function client(name: 'site' | 'search'): string {
  return readFileSync(new URL(`../../dist/client/${name}.js`, import.meta.url), 'utf8');
}
