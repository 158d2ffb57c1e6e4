import { expect, test } from 'vitest';
import { archive } from './archive.ts';

test('entries are grouped by the folder they lie in, newest first', () => {
  const [a, b, c, d] = ['2023/07/a', '2026/03/b', '2026/11/c', '2026/11/d'].map((id) => ({ id }));
  expect(archive([d, c, b, a].filter((item) => item !== undefined))).toEqual([
    {
      year: '2026',
      path: '2026/',
      count: 3,
      months: [
        { month: '2026-11', path: '2026/11/', items: [d, c] },
        { month: '2026-03', path: '2026/03/', items: [b] },
      ],
    },
    {
      year: '2023',
      path: '2023/',
      count: 1,
      months: [{ month: '2023-07', path: '2023/07/', items: [a] }],
    },
  ]);
});
