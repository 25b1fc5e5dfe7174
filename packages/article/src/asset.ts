/** A picture that the collection keeps. */
export interface Picture {
  /** SHA-256 of its bytes, hexadecimal; its name in the collection with the ending of its media type. */
  readonly sha256: string;
  /** Found from its bytes, never from its name. */
  readonly mediaType: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The file's own name, for people. */
  readonly name: string;
}

/** A picture as it stands in one article. */
export interface Asset extends Picture {
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The media types that an asset may have. */
export const ASSET_TYPES: readonly string[] = Object.keys(ENDINGS);

/** Takes an asset and gives what it is wherever it stands. */
export function pictureOf({ sha256, mediaType, width, height, bytes, name }: Picture): Picture {
  return { sha256, mediaType, width, height, bytes, name };
}

/** Takes an asset and gives its file name: `<sha256>.<ending>`. Throws on a media type outside {@link ASSET_TYPES}. */
export function assetFile(asset: Pick<Asset, 'sha256' | 'mediaType'>): string {
  const ending = ENDINGS[asset.mediaType];
  if (ending === undefined) throw new Error(`no ending for media type ${asset.mediaType}`);
  return `${asset.sha256}.${ending}`;
}
