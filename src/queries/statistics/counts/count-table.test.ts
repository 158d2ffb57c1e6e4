import { expect, test } from 'vitest';
import { countTable } from './count-table.ts';
import { byKim, byMonth, byPart } from './divisions.ts';

const activity = (day: string, kim: string | undefined, ...parts: ('akses' | 'diskusi')[]) =>
  ({ type: 'berita', url: '/', day, kim, area: undefined, parts, sample: true }) as const;

const done = [
  activity('2026-11-24', 'satu', 'akses', 'diskusi'),
  activity('2026-11-01', 'satu', 'akses'),
  activity('2026-10-31', undefined),
  activity('2025-01-01', 'tak-dikenal', 'diskusi'),
];

test('an activity of two parts stands under both, and in the sum once', () => {
  const table = countTable(done, byMonth(['2026-11', '2026-10']), byPart);
  expect(table.columns.map(({ label }) => label)).toEqual([
    ...['Akses', 'Diskusi', 'Implementasi', 'Networking', 'Diseminasi', 'Aspirasi', 'Tanpa tanda'],
  ]);
  expect(table.rows).toEqual([
    { key: '2026-11', label: 'November 2026', total: 2, counts: [2, 1, 0, 0, 0, 0, 0] },
    { key: '2026-10', label: 'Oktober 2026', total: 1, counts: [0, 0, 0, 0, 0, 0, 1] },
    { key: 'sebelumnya', label: 'Sebelum Oktober 2026', total: 1, counts: [0, 1, 0, 0, 0, 0, 0] },
  ]);
  expect(table.sum).toEqual({ total: 4, counts: [2, 2, 0, 0, 0, 0, 1] });
});

test('what no KIM with a profile wrote is the office’s', () => {
  const table = countTable(
    done,
    byKim([{ key: 'satu', label: 'KIM Satu', url: '/kim/satu/' }]),
    byPart,
  );
  expect(table.rows.map(({ label, url, total }) => [label, url, total])).toEqual([
    ['KIM Satu', '/kim/satu/', 2],
    ['Kantor pengelola, tanpa KIM', undefined, 2],
  ]);
});

test('nothing is left out of a sum in silence', () => {
  const rows = { headings: [{ key: 'a', label: 'A' }], of: () => ['b'] };
  expect(() => countTable([1], rows, rows)).toThrow('Tidak ada baris "b" pada tabel statistik.');
});
