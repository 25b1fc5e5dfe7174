import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { drawCover } from '../src/cover/draw-cover.ts';
import { piecesOf } from '../src/cover/break-lines.ts';
import { runsOf } from '../src/cover/runs.ts';
import { setText } from '../src/cover/set-text.ts';

const NOTHING = { title: '', period: '', by: '', imprint: '', count: '' };

describe('a drawn cover', () => {
  it('is a JPEG of 1600 × 2560 pixels, the same each time', async () => {
    const cover = { ...NOTHING, title: 'Việt Nam 2018', period: '2018' };
    const [first, second] = [await drawCover(cover), await drawCover(cover)];
    expect(await sharp(first.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 2560 });
    expect(Buffer.compare(Buffer.from(first.jpeg), Buffer.from(second.jpeg))).toBe(0);
    expect(first.undrawn).toEqual([]);
  });

  it.each([
    'Three Deltas',
    'Đồng bằng sông Cửu Long',
    'L’œuvre à suivre',
    'منبر الدلتا',
    '河口の避難路',
    'Паром',
  ])('has letters for %s', async (title) => {
    expect((await drawCover({ ...NOTHING, title })).undrawn).toEqual([]);
  });

  it('says which line it has no letters for', async () => {
    expect((await drawCover({ ...NOTHING, title: 'ສະບາຍດີ', period: '2018' })).undrawn).toEqual(['ສະບາຍດີ']);
  });

  it('puts the accent where the publication wants it', async () => {
    const { jpeg } = await drawCover({ ...NOTHING, accent: '#0b6475' });
    const { data } = await sharp(jpeg)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data].every((value, index) => Math.abs(value - ([0x0b, 0x64, 0x75][index] ?? 0)) < 6)).toBe(
      true,
    );
  });
});

describe('text on a cover', () => {
  const room = { width: 1000, height: 500, sizes: [200, 100, 50], leading: 1.2 };
  it('is as large as there is room, and cut off where there is none', async () => {
    expect((await setText('Short', room))?.size).toBe(200);
    const long = await setText('word '.repeat(400), room);
    expect(long?.size).toBe(50);
    expect(long?.lines.length).toBeLessThanOrEqual(8);
    for (const { width } of long?.lines ?? []) expect(width * 50).toBeLessThanOrEqual(1000);
  });
  it('joins Arabic letters', async () => {
    const [joined, apart] = [await setText('بحر', room), await setText('ب ح ر', room)];
    expect(joined?.rtl).toBe(true);
    expect((joined?.lines[0]?.width ?? 9) * (joined?.size ?? 1)).toBeLessThan(
      (apart?.lines[0]?.width ?? 0) * (apart?.size ?? 1),
    );
  });
  it('stands in the order of its direction', () => {
    const face = (): number => 0;
    expect(runsOf('عام 2024 جديد', true, face)?.map(({ text }) => text.trim())).toEqual([
      'جديد',
      '2024',
      'عام',
    ]);
    expect(runsOf('in 2024 عام جديد now', false, face)?.map(({ text }) => text.trim())).toEqual([
      'in 2024',
      'عام جديد',
      'now',
    ]);
  });
  it('is broken between ideographs but never before a full stop', () => {
    expect(piecesOf('川の、上。 two').map(({ text }) => text)).toEqual(['川', 'の、', '上。', 'two']);
  });
});
