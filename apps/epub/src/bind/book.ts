import { zip } from './zip.ts';
import type { ZipFile } from './zip.ts';

/** A finished file of a book, under its content folder. */
export interface BookFile {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/** All that a book is zipped from: finished files, nothing to be filled in. */
export interface Manuscript {
  readonly title: string;
  readonly lang: string;
  readonly style: BookFile;
  readonly cover: BookFile;
  /** The chapters and their pictures, each made when it is asked for. */
  readonly articles: () => AsyncIterable<BookFile>;
  /** What can be told only when the articles have been through: package, contents, colophon. */
  readonly rest: () => readonly BookFile[];
}

/** The container's folder of content. */
const FOLDER = 'OEBPS';

/**
 * Takes a manuscript and gives its EPUB piece by piece, always the same bytes for the same manuscript; `mimetype` first
 * and stored ({@link https://www.w3.org/TR/epub-33/#sec-zip-container-mime EPUB 3.3, section 4.2.5}).
 *
 * The doorway to epub-gen-memory, which is CommonJS and slow to load, so it is loaded here and late. Its `EPub` gets no
 * chapters to parse and nothing to download: each step of its `render` names finished files of ours, which are packed
 * one after the other, and its own templates, clock and random names never run.
 */
export async function* zipBook(manuscript: Manuscript): AsyncGenerator<Uint8Array> {
  // Bundled, a CommonJS package has its exports under `default` only.
  const library = await import('epub-gen-memory');
  const Base = library.EPub ?? library.default.EPub;
  class Offprint extends Base {
    private readonly steps: (() => Iterable<BookFile> | AsyncIterable<BookFile>)[] = [];

    constructor() {
      const { title, lang } = manuscript;
      super({ title, lang, date: '1980-01-01T00:00:00Z' }, []);
    }

    async *stream(): AsyncGenerator<Uint8Array> {
      await this.render();
      yield* zip(this.files());
    }

    protected override generateTemplateFiles(): Promise<void> {
      this.steps.push(() => [manuscript.style], manuscript.articles);
      return Promise.resolve();
    }

    /** Nothing is downloaded: the pictures come with their articles. */
    protected override downloadAllImages(): Promise<void> {
      return Promise.resolve();
    }

    protected override makeCover(): Promise<void> {
      this.steps.push(() => [manuscript.cover], manuscript.rest);
      return Promise.resolve();
    }

    private async *files(): AsyncGenerator<ZipFile> {
      yield { path: 'mimetype', data: 'application/epub+zip', level: 0 };
      yield { path: 'META-INF/container.xml', data: CONTAINER };
      for (const step of this.steps) {
        for await (const { file, data } of step())
          yield { path: `${FOLDER}/${file}`, data, ...(typeof data === 'string' ? {} : { level: 1 }) };
      }
    }
  }
  yield* new Offprint().stream();
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${FOLDER}/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
