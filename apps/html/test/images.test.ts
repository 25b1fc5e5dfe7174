import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { makeVariant } from '../src/images/make-variant.ts';
import { variantsOf } from '../src/images/variants.ts';

const SECRET = 'Rue-des-Pecheurs-12';
let photograph: Buffer;

/** A picture as a telephone takes it: lying on its side, with place, camera and owner in it. */
beforeAll(async () => {
  const waves = Array.from(
    { length: 60 },
    (_, number) =>
      `<circle cx="${(number * 397) % 1800}" cy="${(number * 211) % 1200}" r="${40 + ((number * 53) % 160)}" fill="hsl(${(number * 47) % 360} 60% 55%)" opacity=".6"/>`,
  );
  photograph = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1200">${waves.join('')}</svg>`),
  )
    .withExif({
      IFD0: { Artist: SECRET, Model: SECRET },
      IFD3: {
        GPSLatitude: '16/1 2/1 0/1',
        GPSLatitudeRef: 'N',
        GPSLongitude: '16/1 30/1 0/1',
        GPSLongitudeRef: 'W',
      },
    })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { ImageDescription: SECRET } })
    .jpeg()
    .toBuffer();
});

test('every file made of a picture is without place, camera and owner, upright and in its size', async () => {
  expect(photograph.includes(SECRET)).toBe(true);
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  // As it is read: upright.
  const asset = { sha256: 'a'.repeat(64), mediaType: 'image/jpeg', width: 1200, height: 1800 } as const;
  const { modern, fallback } = variantsOf(asset);
  expect(modern.map(({ width }) => width)).toEqual([480, 960, 1200]);
  for (const variant of [...modern, fallback]) {
    const bytes = Buffer.from(await makeVariant(photograph, variant, fail));
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
    const made = await sharp(bytes).metadata();
    expect([made.exif, made.xmp, made.iptc, made.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([made.width, made.height]).toEqual([variant.width, variant.height]);
    expect(made.format).toBe(variant.format === 'jpg' ? 'jpeg' : variant.format);
  }
});

test('a picture is lighter as WebP than as JPEG', async () => {
  const size = async (format: 'webp' | 'jpg'): Promise<number> =>
    (await makeVariant(photograph, { path: '', format, width: 960, height: 1440 }, fail)).length;
  expect(await size('webp')).toBeLessThan(await size('jpg'));
});

test('bytes that are no picture give a grey one and a word', async () => {
  const said: string[] = [];
  const [variant] = variantsOf({
    sha256: 'b'.repeat(64),
    mediaType: 'image/jpeg',
    width: 640,
    height: 480,
  }).modern;
  if (variant === undefined) throw new Error('a picture has a variant');
  const made = await sharp(
    await makeVariant(Buffer.from('no picture'), variant, (reason) => said.push(reason)),
  ).metadata();
  expect([made.width, made.height, said.length]).toEqual([variant.width, variant.height, 1]);
});

function fail(reason: string): void {
  throw new Error(reason);
}
