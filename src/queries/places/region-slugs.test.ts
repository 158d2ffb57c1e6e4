import { expect, test } from 'vitest';
import type { Region } from '../../regions/region-table.ts';
import { regionSlugs } from './region-slugs.ts';

function desa(code: string, name: string): Region {
  return { code, name, level: 'desa', kind: 'Desa' };
}

test('a name becomes an address; the same name twice carries its code both times', () => {
  expect([
    ...regionSlugs([
      desa('62.06.02.2001', 'Telok'),
      desa('62.06.02.2002', 'Tumbang Ma’anyan/Hulu'),
      desa('62.06.02.2003', 'Tanjung Jaya'),
      desa('62.06.02.2009', 'Tanjung Jaya'),
    ]),
  ]).toEqual([
    ['62.06.02.2001', 'telok'],
    ['62.06.02.2002', 'tumbang-maanyan-hulu'],
    ['62.06.02.2003', 'tanjung-jaya-6206022003'],
    ['62.06.02.2009', 'tanjung-jaya-6206022009'],
  ]);
});
