import { expect, test } from 'vitest';
import { photoCaption } from './photo-caption.ts';

test('credit and consent are two sentences', () => {
  expect(photoCaption({ credit: 'Foto: KIM Contoh.', consent: 'tercatat' })).toBe(
    'Foto: KIM Contoh. Izin tercatat.',
  );
});

test('what is not filled in yet is left out', () => {
  expect(photoCaption({ credit: '', consent: 'ilustrasi' })).toBe('Gambar ilustrasi.');
  expect(photoCaption({})).toBe('');
});
