import { expect, test } from 'vitest';
import { consultation } from './types/consultation.ts';
import { valuesIn } from './values.ts';

test('values are told with their way down, in the order of the definition', () => {
  const data = {
    documents: [{ file: 'satu.pdf', name: 'Rancangan' }, 'bukan baris'],
    photo: { src: 'balai.jpg', alt: null },
    title: 'Pasar',
    lain: 'tidak dikenal',
  };
  const told = [...valuesIn(consultation.fields, data)].map(({ path, field, value }) => [
    path.join('.'),
    field.widget.kind,
    typeof value === 'string' ? value : '',
  ]);
  expect(told).toEqual([
    ['title', 'line', 'Pasar'],
    ['photo', 'group', ''],
    ['photo.src', 'photo-file', 'balai.jpg'],
    ['documents', 'rows', ''],
    ['documents.0.name', 'line', 'Rancangan'],
    ['documents.0.file', 'document-file', 'satu.pdf'],
  ]);
});

test('what is no data has no values', () => {
  expect([...valuesIn(consultation.fields, 'teks')]).toEqual([]);
});
