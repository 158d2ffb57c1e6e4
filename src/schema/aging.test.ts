import { expect, test } from 'vitest';
import { agedOf, agesAt } from './aging.ts';
import { article } from './types/article.ts';
import { product } from './types/product.ts';

const madu = { priceDate: '2026-10-24' };

test('a price is old on the day after its thirty', () => {
  const aged = { label: 'Harga lama', since: new Date('2026-10-24T03:00:00Z') };
  expect(agesAt(product, madu)).toEqual(new Date('2026-11-24T00:00:00+07:00'));
  expect(agedOf(product, madu, new Date('2026-11-23T23:59:59+07:00'))).toBeUndefined();
  expect(agedOf(product, madu, new Date('2026-11-24T00:00:00+07:00'))).toEqual(aged);
});

test('what is no day and what does not age never grows old', () => {
  expect(agesAt(product, { priceDate: 'kemarin' })).toBeNull();
  expect(agesAt(product, {})).toBeNull();
  expect(agesAt(article, madu)).toBeNull();
  expect(agedOf(article, madu, new Date('2030-01-01T00:00:00Z'))).toBeUndefined();
});
