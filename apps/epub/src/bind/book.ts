import type { EPub } from 'epub-gen-memory';

/** A finished file of a book, under its content folder. */
export interface BookFile {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/** All that a book is zipped from: finished documents, nothing to be filled in. */
export interface Manuscript {
  readonly title: string;
  readonly lang: string;
  readonly chapters: readonly { readonly file: string; readonly xhtml: string }[];
  readonly style: string;
  readonly package: string;
  readonly nav: string;
  readonly ncx: string;
  readonly cover: BookFile;
  readonly pictures: readonly BookFile[];
}

/** The container's folder of content. */
const FOLDER = 'OEBPS';
/** The first moment that a zip entry can name; every entry has it. */
const ZIP_DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * Takes a manuscript and gives the bytes of its EPUB, always the same for the same manuscript.
 *
 * The doorway to epub-gen-memory, which is CommonJS and slow to load, so it is loaded here and late. Its `EPub` gets no
 * chapters to parse and nothing to download: the chapters are set as they are, the pictures are ours, and its own
 * templates, clock and random names never run.
 */
export async function zipBook(manuscript: Manuscript): Promise<Uint8Array> {
  // Bundled, a CommonJS package has its exports under `default` only.
  const library = await import('epub-gen-memory');
  const Base = library.EPub ?? library.default.EPub;
  class Offprint extends Base {
    constructor() {
      const { title, lang, style, nav, ncx } = manuscript;
      super(
        {
          title,
          lang,
          css: style,
          contentOPF: manuscript.package,
          tocXHTML: nav,
          tocNCX: ncx,
          date: ZIP_DATE.toISOString(),
        },
        manuscript.chapters.map(({ file }) => ({ title: file, filename: file, content: '' })),
      );
      this.content.forEach((chapter, index) => {
        chapter.content = manuscript.chapters[index]?.xhtml ?? '';
      });
    }

    /** What the base fills in from templates is here finished already. */
    protected override generateTemplateFiles(): Promise<void> {
      const { css, contentOPF, tocXHTML, tocNCX } = this.options;
      this.put('META-INF/container.xml', CONTAINER);
      for (const [file, data] of [
        ['content.opf', contentOPF],
        ['toc.xhtml', tocXHTML],
        ['toc.ncx', tocNCX],
        ['style.css', css],
      ] as const) {
        this.put(`${FOLDER}/${file}`, data);
      }
      for (const { filename, content } of this.content) this.put(`${FOLDER}/${filename}`, content);
      return Promise.resolve();
    }

    /** Nothing is downloaded: the pictures are at hand. */
    protected override downloadAllImages(): Promise<void> {
      for (const { file, data } of [manuscript.cover, ...manuscript.pictures])
        this.put(`${FOLDER}/${file}`, data, 1);
      return Promise.resolve();
    }

    /** Fixed dates, no folders, `mimetype` first and stored ({@link https://www.w3.org/TR/epub-33/#sec-zip-container-mime EPUB 3.3, section 4.2.5}). */
    override generateAsync: EPub['generateAsync'] = (options) => {
      for (const entry of Object.values(this.zip.files)) entry.date = ZIP_DATE;
      return this.zip.generateAsync({
        ...options,
        platform: 'DOS',
        compression: 'DEFLATE',
        compressionOptions: { level: 6 },
      });
    };

    private put(path: string, data: string | Uint8Array, level?: number): void {
      this.zip.file(path, data, {
        createFolders: false,
        date: ZIP_DATE,
        ...(level === undefined ? {} : { compression: 'DEFLATE', compressionOptions: { level } }),
      });
    }
  }
  return new Offprint().genEpub();
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${FOLDER}/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
