import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('counts statuses and times by kind, and all of them together', () => {
  const tally = new Tally();
  for (let number = 1; number <= 100; number += 1) tally.add('reader: page', 200, number);
  tally.add('reader: page', 304, 1);
  tally.add('editor: save', 409, 50);
  tally.add('editor: save', 503, 60);
  tally.add('editor: save', null, 70);
  expect(tally.rows()).toEqual([
    row('editor: save', { requests: 3, stale: 1, '5xx': 1, 'no answer': 1 }, [60, 70, 70]),
    row('reader: page', { requests: 101, '2xx': 100, unchanged: 1 }, [50, 95, 99]),
    row(
      'all',
      { requests: 104, '2xx': 100, unchanged: 1, stale: 1, '5xx': 1, 'no answer': 1 },
      [50, 95, 99],
    ),
  ]);
});

function row(asked: string, counts: object, [p50, p95, p99]: readonly number[]): object {
  const none = { '2xx': 0, unchanged: 0, absent: 0, stale: 0, 'other 3xx/4xx': 0 };
  const times = { 'p50 ms': p50, 'p95 ms': p95, 'p99 ms': p99 };
  return { asked, ...none, '5xx': 0, 'no answer': 0, ...counts, ...times };
}
