import { expect, test } from 'vitest';
import { countByMonth } from './months.ts';

test('counts run back over the turn of the year, and a silent month counts nothing', () => {
  expect(countByMonth(['2026-02', '2025-12', '2026-02', '2024-02'], '2026-02', 4)).toEqual([
    { month: '2025-11', count: 0 },
    { month: '2025-12', count: 1 },
    { month: '2026-01', count: 0 },
    { month: '2026-02', count: 2 },
  ]);
});
