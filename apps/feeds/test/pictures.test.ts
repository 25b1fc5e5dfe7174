import { assetFile } from '@offprint/article';
import type { Asset } from '@offprint/article';
import { memoryCollection } from '@offprint/collection';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { articleOf, publicationOf, treeOf } from './make.ts';

const photo = sharp({ create: { width: 30, height: 20, channels: 3, background: '#37a' } });

function assetOf(bytes: Uint8Array, width: number, height: number): Asset {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, mediaType: 'image/jpeg', bytes: bytes.byteLength, width, height, name: 'photo.jpg' };
}

async function published(
  bytes: Uint8Array,
  asset: Asset,
): Promise<{ readonly out: Buffer; readonly said: readonly string[] }> {
  const article = articleOf('one', {}, undefined, { assets: [asset] });
  const tree = await treeOf(memoryCollection(publicationOf(), [article], new Map([[asset.sha256, bytes]])));
  const out = Buffer.from(tree.files.get(`pictures/${assetFile(asset)}`) ?? []);
  return { out, said: tree.messages.map(({ reason }) => reason) };
}

test('a picture in the feeds does not say where and with what it was taken, and stands upright', async () => {
  const where = { IFD3: { GPSLatitude: '10/1 30/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Model: 'Spy 3' } };
  const bytes = await photo.clone().withExif(where).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(bytes.includes('Exif')).toBe(true);
  const { out, said } = await published(bytes, assetOf(bytes, 20, 30));
  expect(await sharp(out).metadata()).toMatchObject({ format: 'jpeg', width: 20, height: 30 });
  expect(out.includes('Exif')).toBe(false);
  expect(said).toEqual([]);
});

test('a picture that says nothing of the kind has the corpus’s own bytes', async () => {
  const bytes = await photo.clone().jpeg().toBuffer();
  const { out } = await published(bytes, assetOf(bytes, 30, 20));
  expect(Buffer.compare(out, bytes)).toBe(0);
});

test('a picture that nobody can read is grey, and said', async () => {
  const bytes = Buffer.from('no picture');
  const { out, said } = await published(bytes, assetOf(bytes, 30, 20));
  expect(await sharp(out).metadata()).toMatchObject({ format: 'jpeg', width: 30, height: 20 });
  expect(said[0]).toMatch(/photo\.jpg cannot be read/);
});
