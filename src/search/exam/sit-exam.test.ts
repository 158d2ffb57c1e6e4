import { expect, test } from 'vitest';
import { generatedPages } from './generated-pages.ts';
import { kinds } from './questions.ts';
import { sitExam } from './sit-exam.ts';

const text =
  'Warga desa menulis kabar tentang sungai yang naik. Penulisan kabar dilatih di balai desa oleh guru. Kepala desa membuka pelatihan dan meminta warga mencatat tinggi air setiap pagi. Catatan ditulis di papan lalu dibacakan kepada tetangga yang tidak memegang ponsel. Hasil panen rotan dicatat juga, sebab harga berubah setiap pekan.';

test('made-up pages are the same in every run', () => {
  expect(generatedPages([text], 3)).toEqual(generatedPages([text], 3));
  expect(new Set(generatedPages([text], 30).map(({ title }) => title)).size).toBeGreaterThan(25);
});

test('both searches sit the exam on the same real index, and the layer does better', async () => {
  const pages = generatedPages([text], 40);
  const { questions, marks } = await sitExam(pages, { perKind: 4, abbreviations: [] });
  expect(questions).toBeGreaterThan(4 * (kinds.length - 2));
  const [shipped, layered] = marks;
  expect(marks.map(({ name }) => name)).toEqual(['Pagefind as shipped', 'Pagefind with the layer']);
  expect(layered?.mean).toBeGreaterThan(shipped?.mean ?? 100);
  expect(layered?.bytes).toBeLessThan(1.2 * (shipped?.bytes ?? 0));
});
