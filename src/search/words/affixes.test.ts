import { expect, test } from 'vitest';
import { formalGuesses, stemGuesses } from './affixes.ts';

test.each([
  ['menulis', 'tulis'],
  ['penulisannya', 'tulis'],
  ['memperbaiki', 'baik'],
  ['menyewakan', 'sewa'],
  ['mengirimkan', 'kirim'],
  ['pengaduan', 'aduan'],
  ['pemukiman', 'pukim'],
  ['memotong', 'potong'],
  ['menjual', 'jual'],
  ['keterbukaan', 'buka'],
  ['diperbarui', 'barui'],
  ['bertani', 'tani'],
  ['seseorang', 'seorang'],
  ['pelayanan', 'layan'],
  ['mengecat', 'mengecat'],
])('%s may come from %s', (word, stem) => {
  expect(stemGuesses(word)).toContain(stem);
});

test('the word itself comes first, and nothing shorter than four letters is guessed', () => {
  expect(stemGuesses('dibaca')).toEqual(['dibaca', 'baca']);
  expect(stemGuesses('ikan')).toEqual(['ikan']);
});

test.each([
  ['ngurus', 'mengurus'],
  ['nyari', 'cari'],
  ['nulis', 'tulis'],
  ['daftarin', 'daftarkan'],
  ['ngirimin', 'kirimkan'],
])('a chatter means by %s also %s', (word, meant) => {
  expect(formalGuesses(word)).toContain(meant);
});
