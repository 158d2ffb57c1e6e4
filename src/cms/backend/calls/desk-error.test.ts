import { expect, test } from 'vitest';
import { DeskError } from './desk-error.ts';

test.each([
  [
    0,
    {},
    'Meja redaksi tidak menjawab. Periksa sambungan, lalu coba lagi. Tulisan Anda masih di layar dan tersimpan di perangkat ini.',
  ],
  [
    401,
    { error: 'Unauthorized' },
    'Anda perlu masuk lagi. Tulisan Anda tersimpan di perangkat ini: muat ulang halaman, masuk, lalu pulihkan.',
  ],
  [
    409,
    { error: 'Sari sudah menyimpan versi lain.', code: 'stale' },
    'Sari sudah menyimpan versi lain.',
  ],
  [
    502,
    {},
    'Meja redaksi mengalami gangguan. Tulisan Anda masih di layar. Coba lagi sebentar lagi.',
  ],
  [418, {}, 'Meja redaksi menolak permintaan ini (418). Tulisan Anda masih di layar.'],
])('%i says what happened and what to do, and nothing else', (status, answer, sentence) => {
  expect(String(new DeskError(status, answer))).toBe(sentence);
});
