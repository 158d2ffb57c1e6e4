import { expect, test } from 'vitest';
import { type Held, memoryRows } from './memory.ts';

test('tells the start, the warm state, the end, the most and the slope after the warm-up', () => {
  const seen: Held[] = [0, 1, 2, 3].map((minute) => ({
    minute,
    own: minute === 0 ? 50 : 100 + 2 * minute,
    together: minute === 2 ? 900 : 200,
    files: 20,
  }));
  expect(memoryRows(seen, 1)).toEqual([
    row('newsroom, MB', [50, 102, 106, 106, 2]),
    row('with builds and git, MB', [200, 200, 200, 900, 0]),
    row('open files', [20, 20, 20, 20, 0]),
  ]);
});

test('one look has no slope', () => {
  const [own] = memoryRows([{ minute: 0, own: 50, together: 50, files: 9 }], 0);
  expect(own).toEqual(row('newsroom, MB', [50, 50, 50, 50, null]));
});

function row(held: string, figures: readonly (number | null)[]): object {
  const [start, warm, end, most, more] = figures;
  return {
    held,
    'at the start': start,
    'when warm': warm,
    'at the end': end,
    most,
    'more a minute': more,
  };
}
