import { expect, test } from 'vitest';
import { readerRows } from './reader-section.ts';
import type { Visit } from './visit.ts';

test('pages are told as ratios of medians to the first of them', () => {
  const one = (fcp: number, lcp = fcp): Visit => ({
    requests: 2,
    bytes: 20_000,
    fcp,
    lcp,
    cls: 0.0004,
    loaded: 2 * lcp,
  });
  expect(
    readerRows([
      { page: 'plain page', visits: [one(1000), one(900), one(1100)] },
      { page: 'article', visits: [one(1050, 1200), one(1050, 1200)] },
    ]),
  ).toEqual([
    {
      page: 'plain page',
      requests: 2,
      bytes: 20_000,
      'FCP x': 1,
      'LCP x': 1,
      'loaded x': 1,
      CLS: 0,
      'FCP ms': '1,000 (900-1,100)',
      'LCP ms': '1,000 (900-1,100)',
      'loaded ms': '2,000 (1,800-2,200)',
    },
    {
      page: 'article',
      requests: 2,
      bytes: 20_000,
      'FCP x': 1.05,
      'LCP x': 1.2,
      'loaded x': 1.2,
      CLS: 0,
      'FCP ms': '1,050',
      'LCP ms': '1,200',
      'loaded ms': '2,400',
    },
  ]);
});
