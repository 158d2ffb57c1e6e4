import { expect, test } from 'vitest';
import { pulseOf } from '../pulse/kim-pulse.ts';
import { activityColumns, activityGroups, dataCsv, dataObjects, kimColumns } from './data-files.ts';

const done = (day: string, kim: string | undefined, ...parts: ('akses' | 'diskusi')[]) =>
  ({
    type: 'berita',
    url: '/',
    day,
    kim,
    area: '62.06',
    parts,
    sample: kim === undefined,
  }) as const;

test('what was done is a line for each month, type, area and KIM', () => {
  const names = { area: () => 'Kabupaten Katingan', kim: (slug?: string) => slug && '=KIM "Satu"' };
  const groups = activityGroups([
    done('2026-10-02', 'satu', 'akses'),
    done('2026-11-02', undefined),
    done('2026-11-09', 'satu', 'akses', 'diskusi'),
    done('2026-11-03', 'satu', 'akses'),
  ]);
  expect(dataCsv(activityColumns(names), groups)).toBe(
    [
      'bulan,jenis,kode_wilayah,wilayah,kim,nama_kim,tulisan,akses,diskusi,implementasi,networking,diseminasi,aspirasi,tanpa_tanda,contoh',
      '2026-11,berita,62.06,Kabupaten Katingan,,,1,0,0,0,0,0,0,1,1',
      '2026-11,berita,62.06,Kabupaten Katingan,satu,"\'=KIM ""Satu""",2,2,1,0,0,0,0,0,0',
      '2026-10,berita,62.06,Kabupaten Katingan,satu,"\'=KIM ""Satu""",1,1,0,0,0,0,0,0,0',
      '',
    ].join('\r\n'),
  );
});

test('a KIM is a line, and an object with the same names', () => {
  const standing = {
    slug: 'satu',
    name: 'KIM Satu',
    area: '62.06',
    areaName: 'Kabupaten Katingan',
    pulse: pulseOf(['2026-06-01'], '2026-11-24'),
  };
  expect(dataCsv(kimColumns, [standing])).toBe(
    'kim,nama_kim,kode_wilayah,wilayah,keadaan,kabar_terakhir,tulisan_12_bulan,rata_rata_sebulan\r\n' +
      'satu,KIM Satu,62.06,Kabupaten Katingan,diam,2026-06-01,1,0.08\r\n',
  );
  expect(dataObjects(kimColumns, [{ ...standing, pulse: pulseOf([], '2026-11-24') }])).toEqual([
    {
      kim: 'satu',
      nama_kim: 'KIM Satu',
      kode_wilayah: '62.06',
      wilayah: 'Kabupaten Katingan',
      keadaan: 'belum',
      kabar_terakhir: null,
      tulisan_12_bulan: 0,
      rata_rata_sebulan: 0,
    },
  ]);
});
