/** The sides of a cover, in pixels: what shops ask for, and readers show whole. */
const [WIDTH, HEIGHT] = [1600, 2560];

/**
 * Takes the picture that a publication has as its cover and gives it as JPEG, at least 1600 × 2560 pixels, whole, on
 * the colour of its own corner where its sides have another proportion. Throws on bytes that are no picture.
 */
export async function bookCover(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const upright = await sharp(bytes, { failOn: 'error', limitInputPixels: 120_000_000 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const [r = 255, g = 255, b = 255] = await sharp(upright)
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(upright)
    .resize({ width: WIDTH, height: HEIGHT, fit: 'contain', background: { r, g, b } })
    .jpeg({ quality: 84 })
    .toBuffer();
}
