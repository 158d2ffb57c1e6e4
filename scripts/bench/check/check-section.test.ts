import { expect, test } from 'vitest';
import { checkRows } from './check-section.ts';

test('what an entry takes is counted beyond a portal without news', () => {
  const bare = { wall: 1, cpu: 2, memory: 100 };
  const rows = checkRows([
    { entries: 0, check: { wall: 0.7, cpu: 1, memory: 150 }, bare: { ...bare, cpu: 0.5 } },
    { entries: 1000, check: { wall: 2.26, cpu: 3, memory: 190 }, bare },
    { entries: 10, check: { wall: 1, cpu: null, memory: null }, bare },
  ]);
  expect(rows).toEqual([
    {
      entries: 0,
      'CPU x': 2,
      'wall s': 0.7,
      'CPU s': 1,
      'ms each': null,
      MB: 150,
      'MB more': null,
    },
    {
      entries: 1000,
      'CPU x': 1.5,
      'wall s': 2.3,
      'CPU s': 3,
      'ms each': 2,
      MB: 190,
      'MB more': 40,
    },
    {
      entries: 10,
      'CPU x': null,
      'wall s': 1,
      'CPU s': null,
      'ms each': null,
      MB: null,
      'MB more': null,
    },
  ]);
});
