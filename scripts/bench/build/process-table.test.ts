import { expect, test } from 'vitest';
import { descendantsOf, type ProcessStat, readStat } from './process-table.ts';

test('a line is read after the name, which may hold spaces and brackets', () => {
  const line =
    '4242 (node (astro) x) S 41 4242 41 0 -1 4194304 900 10 2 0 150 25 7 3 20 0 11 0 99 1731608 9131';
  expect(readStat(line)).toEqual({ pid: 4242, parent: 41, own: 175, children: 10 });
  expect(readStat('')).toBeNull();
  expect(readStat('4242 (node) S 41')).toBeNull();
});

test('descendants are children and their children, nobody else', () => {
  const process = (pid: number, parent: number): ProcessStat => ({
    pid,
    parent,
    own: 0,
    children: 0,
  });
  const all = [process(1, 0), process(5, 1), process(6, 5), process(7, 6), process(8, 1)];
  expect(descendantsOf(5, all).map(({ pid }) => pid)).toEqual([6, 7]);
  expect(descendantsOf(8, all)).toEqual([]);
});
