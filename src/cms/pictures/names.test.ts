import { expect, test } from 'vitest';
import { freePictureName } from './names.ts';
import { PictureError } from './picture-error.ts';

test.each([
  ['IMG_2026 (1).JPEG', [], 'img-2026-1.jpg'],
  ['Banjir di Sungai Kahayan.png', [], 'banjir-di-sungai-kahayan.png'],
  ['Café.webp', [], 'cafe.webp'],
  ['....jpg', [], 'foto.jpg'],
  ['image.jpg', ['image.jpg'], 'image-2.jpg'],
  ['image.png', ['image.jpg', 'image-2.png'], 'image-3.png'],
])('%s with %j taken becomes %s', (name, taken, expected) => {
  expect(freePictureName(name, taken)).toBe(expected);
});

test('a photo of an iPhone gets a way out', () => {
  expect(() => freePictureName('IMG_0001.HEIC', [])).toThrow(
    new PictureError(
      'Foto IMG_0001.HEIC berformat HEIC yang tidak dapat dibaca peramban. Buka foto itu di ponsel, simpan atau bagikan sebagai JPG, lalu pilih hasilnya.',
    ),
  );
});

test('another kind of file is refused', () => {
  expect(() => freePictureName('laporan.docx', [])).toThrow(
    new PictureError('Berkas laporan.docx tidak dapat dipakai. Pilih foto JPG, PNG, atau WebP.'),
  );
});
