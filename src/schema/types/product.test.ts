import { expect, test } from 'vitest';
import { createDates } from '../../format/dates.ts';
import { type ContentType, soundValues } from '../content-type.ts';
import { typedFactsOf } from '../facts.ts';
import type { Properties } from '../linked-thing.ts';
import { product } from './product.ts';

const now = new Date('2026-11-24T02:10:00Z');
const type: ContentType = product;
const typed = {
  kind: 'kerajinan',
  price: 45_000,
  unit: 'buah',
  priceDate: '2026-11-20',
  availability: 'sesuai-pesanan',
  region: '62.06',
};

const offersOf = (more: object) => {
  const place = (): Properties => ({ '@type': 'Place', name: 'Katingan' });
  return type.thing?.also?.(soundValues(type, { ...typed, ...more }), { place } as never)['offers'];
};

test('its facts are the price with its unit, whether it can be had, and the day of the price', () => {
  const dates = createDates('Asia/Jakarta', now);
  expect(typedFactsOf(type, typed, dates)).toEqual([
    'Rp45.000 per buah',
    'Sesuai pesanan',
    'Dicek 20 Nov',
  ]);
  expect(typedFactsOf(type, { ...typed, priceTo: 85_000, unit: '' }, dates)[0]).toBe(
    'Rp45.000–Rp85.000',
  );
  expect(typedFactsOf(type, { price: 'Rp45.000' }, dates)).toEqual([]);
});

test('one price is an offer that ends when the price is old', () => {
  expect(offersOf({})).toEqual({
    '@type': 'Offer',
    price: 45_000,
    priceCurrency: 'IDR',
    priceValidUntil: '2026-12-20',
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      price: 45_000,
      priceCurrency: 'IDR',
      unitText: 'buah',
    },
    availability: 'https://schema.org/MadeToOrder',
    areaServed: { '@type': 'Place', name: 'Katingan' },
  });
});

test('two prices are the ends of several offers', () => {
  expect(offersOf({ priceTo: 85_000, availability: 'habis' })).toEqual({
    '@type': 'AggregateOffer',
    lowPrice: 45_000,
    highPrice: 85_000,
    priceCurrency: 'IDR',
    availability: 'https://schema.org/OutOfStock',
    areaServed: { '@type': 'Place', name: 'Katingan' },
  });
});
