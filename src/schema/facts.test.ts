import { expect, test } from 'vitest';
import { createDates } from '../format/dates.ts';
import { type ContentType, contentType } from './content-type.ts';
import { factsOf, judgementOf, typedFactsOf, valueText } from './facts.ts';
import { optional } from './field.ts';
import { choice, line } from './fields/text.ts';
import { day, flag, moment, wholeNumber } from './fields/value.ts';

const dates = createDates('Asia/Jakarta', new Date('2026-11-24T03:00:00Z'));
const wording = (label: string) => ({ label, hint: `${label}.` });

const event = contentType({
  name: 'acara',
  label: 'Acara',
  labelSingular: 'Acara',
  description: 'Acara desa.',
  group: 'warga',
  layout: 'dated',
  urlPrefix: '/acara/',
  look: 'line',
  fields: {
    kind: choice({ ...wording('Jenis'), choices: [{ value: 'rapat', label: 'Musyawarah' }] }),
    start: moment(wording('Mulai')),
    until: optional(day(wording('Sampai'))),
    hall: optional(line({ ...wording('Tempat'), max: 40 })),
    seats: wholeNumber({
      ...wording('Kursi'),
      min: 1,
      max: 500,
      say: (seats) => `${seats} kursi`,
    }),
    free: flag(wording('Tanpa biaya')),
    secret: optional(line({ ...wording('Catatan'), max: 40 })),
  },
  body: { label: 'Isi', hint: 'Isi acara.', required: false },
  facts: ['kind', 'start', 'until', 'hall', 'seats', 'free'],
});

test('facts are told in the order of the type, each in the words of its kind', () => {
  const data = {
    kind: 'rapat',
    start: new Date('2026-11-30T01:30:00Z'),
    until: '2026-12-01',
    hall: 'Balai desa',
    seats: 40,
    free: true,
    secret: 'Tidak disebut',
  };
  expect(factsOf(event, data, dates)).toEqual([
    'Musyawarah',
    'Mulai 30 Nov 2026, 08.30 WIB',
    'Sampai 1 Des 2026',
    'Balai desa',
    '40 kursi',
    'Tanpa biaya',
  ]);
});

test('what is left out is not told', () => {
  expect(factsOf(event, { until: undefined, free: false }, dates)).toEqual([]);
});

test('a form tells the same, and nothing of a value that is still wrong', () => {
  const typed = { kind: 'rapat', start: '2026-11-30T08:30:00+07:00', seats: 40, free: true };
  expect(typedFactsOf(event, typed, dates)).toEqual([
    'Musyawarah',
    'Mulai 30 Nov 2026, 08.30 WIB',
    '40 kursi',
    'Tanpa biaya',
  ]);
  expect(typedFactsOf(event, { kind: 'pesta', start: '2026-', seats: '' }, dates)).toEqual([]);
});

test('beside its label a value is told without it', () => {
  const data = { start: new Date('2026-11-30T01:30:00Z'), until: '2026-12-01', free: true };
  const told = ['start', 'until', 'free', 'hall', 'nothing'];
  expect(told.map((key) => valueText(event, key, data, dates))).toEqual([
    ...['30 Nov 2026, 08.30 WIB', '1 Des 2026', 'Ya'],
    ...['', ''],
  ]);
});

test('a judgement is told in words, with the words it is passed on', () => {
  const judging: ContentType = { ...event, judgement: { verdict: 'kind', on: 'hall' } };
  const data = { kind: 'rapat', hall: 'Balai desa' };
  expect(judgementOf(judging, data, dates)).toEqual({ verdict: 'Musyawarah', on: 'Balai desa' });
  expect(judgementOf(event, data, dates)).toBeUndefined();
});
