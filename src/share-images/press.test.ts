import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShareOrder, shareFile } from './order.ts';
import { heaviest } from './photo.ts';
import { openPress, type Press } from './press.ts';

let folder = '';
let press: Press;
const warnings: string[] = [];

const base = {
  title: 'Warga memasang papan mading di dermaga',
  by: 'KIM Contoh Bersama',
  facts: '22 November 2026 · Contoh · Portal KIM',
  photo: undefined,
  edge: 'anyam',
} as const;
const orders = {
  plain: base,
  long: { ...base, title: 'kata '.repeat(80).trim() },
  endless: { ...base, title: 'x'.repeat(300) },
  signs: { ...base, title: '🚀 Ma’anyan 中文 é ș “kabar” \ud800 \u0000 🎉' },
  nothing: { ...base, title: '🚀🚀' },
  empty: { ...base, title: '', by: '', facts: '' },
} satisfies Record<string, ShareOrder>;

const withPhoto = (file: string): ShareOrder => ({ ...base, photo: { file, version: file } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bagikan-'));
  press = await openPress(Object.values(orders), (sentence) => warnings.push(sentence));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.entries(orders))('%s: a light picture of the right size', async (_, order) => {
  const { bytes, whole } = await press.draw(order);
  expect(whole).toBe(true);
  const { format, width, height } = await sharp(bytes).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect(bytes.byteLength).toBeLessThanOrEqual(heaviest);
});

test('the same order gives the same bytes, another title other bytes', async () => {
  const first = await press.draw(orders.plain);
  expect((await press.draw(orders.plain)).bytes.equals(first.bytes)).toBe(true);
  expect((await press.draw(orders.signs)).bytes.equals(first.bytes)).toBe(false);
});

test('a picture looks the same whatever else is drawn in the build', async () => {
  const alone = await openPress([orders.signs], (sentence) => warnings.push(sentence));
  const { bytes } = await alone.draw(orders.signs);
  expect(bytes.equals((await press.draw(orders.signs)).bytes)).toBe(true);
});

test('letters stay off the weave and inside the page', async () => {
  for (const order of Object.values(orders)) {
    const { data } = await sharp((await press.draw(order)).bytes)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const row = (y: number) => data.subarray(y * 1200, (y + 1) * 1200);
    expect(row(630 - 44 - 10).every((grey) => grey === 255)).toBe(true);
    for (let y = 0; y < 580; y += 1) {
      expect(
        row(y)
          .subarray(0, 56)
          .every((grey) => grey === 255),
      ).toBe(true);
      expect(
        row(y)
          .subarray(1144)
          .every((grey) => grey === 255),
      ).toBe(true);
    }
  }
});

test('the heaviest photo there is still makes a light picture', async () => {
  const file = join(folder, 'derau.png');
  const [width, height] = [900, 900];
  const noise = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, index) => (index * 2_654_435_761) >>> 24),
  );
  await sharp(noise, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(file);
  const { bytes, whole } = await press.draw(withPhoto(file));
  expect(whole).toBe(true);
  expect(bytes.byteLength).toBeLessThanOrEqual(heaviest);
  const { format, width: across, height: down } = await sharp(bytes).metadata();
  expect({ format, across, down }).toEqual({ format: 'jpeg', across: 1200, down: 630 });
});

test('a photo that is missing or broken is left out and said', async () => {
  const broken = join(folder, 'rusak.jpg');
  await writeFile(broken, 'not a picture');
  for (const file of [broken, join(folder, 'tidak-ada.jpg')]) {
    warnings.length = 0;
    const { bytes, whole } = await press.draw(withPhoto(file));
    expect(whole).toBe(false);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    expect(warnings).toEqual([
      expect.stringMatching(/^"Warga memasang papan mading di dermaga": foto tidak terbaca/),
    ]);
  }
});

test('an address names all that is seen', async () => {
  const names = await Promise.all([
    shareFile(base),
    shareFile({ ...base, title: 'Lain' }),
    shareFile({ ...base, facts: '23 November 2026' }),
    shareFile({ ...base, photo: { file: '/a.jpg', version: '1' } }),
    shareFile({ ...base, photo: { file: '/b.jpg', version: '1' } }),
  ]);
  expect(names[0]).toMatch(/^[0-9a-f]{20}\.png$/);
  expect(names[3]).toMatch(/^[0-9a-f]{20}\.jpg$/);
  expect(names[4]).toBe(names[3]);
  expect(new Set(names).size).toBe(4);
});
