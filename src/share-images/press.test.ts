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
  stamped: { ...base, stamp: 'Klaim salah' },
  overstamped: { ...base, stamp: 'kata '.repeat(40).trim() },
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

test('a stamp stands in a block of ink over the title', async () => {
  const { data } = await sharp((await press.draw(orders.stamped)).bytes)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = data[50 * 1200 + 66];
  const isInk = (x: number, y: number) => data[y * 1200 + x] === ink;
  const across = Array.from({ length: 1200 }, (_, x) => x).filter((x) => isInk(x, 50));
  // One unbroken row of ink from the margin, wide enough for the words and no wider than the page.
  expect(across[0]).toBe(64);
  expect(across.length).toBe((across.at(-1) ?? 0) - 63);
  expect(across.length).toBeGreaterThan(300);
  expect(across.length).toBeLessThan(500);
  const down = Array.from({ length: 630 }, (_, y) => y).filter((y) => isInk(66, y) && y < 160);
  const middle = ((down[0] ?? 0) + (down.at(-1) ?? 0)) >> 1;
  const row = data.subarray(middle * 1200 + 64, middle * 1200 + 64 + across.length);
  expect(row.includes(255)).toBe(true);
});

test('a verdict is set smaller beside a photo rather than cut', async () => {
  const file = join(folder, 'abu.png');
  await sharp({ create: { width: 900, height: 900, channels: 3, background: '#888' } })
    .png()
    .toFile(file);
  // In the large size both would end as "Klaim belum…".
  const verdicts = ['Klaim belum terbukti', 'Klaim belum diperiksa'];
  const stamped = verdicts.map((stamp) => ({ ...withPhoto(file), stamp }));
  const beside = await openPress(stamped, (sentence) => warnings.push(sentence));
  const [first, second] = await Promise.all(stamped.map((order) => beside.draw(order)));
  expect(first?.bytes.equals(second?.bytes ?? Buffer.alloc(0))).toBe(false);
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
    shareFile({ ...base, stamp: 'Klaim salah' }),
    shareFile({ ...base, photo: { file: '/a.jpg', version: '1' } }),
    shareFile({ ...base, photo: { file: '/b.jpg', version: '1' } }),
  ]);
  expect(names[0]).toMatch(/^[0-9a-f]{20}\.png$/);
  expect(names[4]).toMatch(/^[0-9a-f]{20}\.jpg$/);
  expect(names[5]).toBe(names[4]);
  expect(new Set(names).size).toBe(5);
});
