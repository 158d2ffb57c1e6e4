import { expect, test } from 'vitest';
import type { CmsField } from './decap-types.ts';
import { entryFormat, settingsFormat } from './format.ts';

const fields: readonly CmsField[] = [
  { name: 'title', label: 'Judul', widget: 'string' },
  { name: 'date', label: 'Waktu terbit', widget: 'datetime' },
  { name: 'minutes', label: 'Lama', widget: 'number' },
  { name: 'sample', label: 'Contoh', widget: 'boolean' },
];
const format = entryFormat(fields, 'Asia/Jakarta');

const file = `---
title: Banjir
date: 2026-11-24T08:15:00+07:00
minutes: 20
sample: true
---

Air naik.
`;

test('a file opened and saved without a change stays as it is', () => {
  const data = format.fromFile(file);
  expect(data).toEqual({
    title: 'Banjir',
    date: '2026-11-24T08:15:00+07:00',
    minutes: '20',
    sample: true,
    body: 'Air naik.\n',
  });
  expect(format.toFile(data, ['title', 'date', 'body', 'minutes', 'sample'])).toBe(file);
});

test('keys stand in the order of the form, and empty ones and flags that are off are left out', () => {
  const data = { sample: false, minutes: '', date: '2026-11-24T09:15:00+08:00', title: 'Banjir' };
  expect(format.toFile({ ...data, body: 'Air naik.' }, ['title', 'date', 'minutes'])).toBe(`---
title: Banjir
date: 2026-11-24T08:15:00+07:00
---

Air naik.`);
});

test('a file that cannot be read is shown whole, under the reason', () => {
  const broken = '---\ntitle: Banjir: air naik\n---\nIsi.\n';
  expect(format.fromFile(broken)).toEqual({
    title:
      'Tidak terbaca, baris 2: Nilai ini memuat titik dua, sehingga tidak terbaca. Apit nilainya dengan tanda kutip.',
    body: broken,
  });
});

test('settings keep every scalar as text', () => {
  const yaml = 'name: Portal KIM\nregions:\n  - "62"\nphone: "0811"\n';
  const settings = settingsFormat();
  expect(settings.fromFile(yaml)).toEqual({ name: 'Portal KIM', regions: ['62'], phone: '0811' });
  expect(settings.toFile(settings.fromFile(yaml))).toBe(yaml);
});
