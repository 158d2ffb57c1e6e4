import { describe, expect, test } from 'vitest';
import { type ContentType, soundValues } from '../content-type.ts';
import { consultation, consultationState } from './consultation.ts';
import { event } from './event.ts';

const ruleProblems = (type: ContentType, typed: Readonly<Record<string, unknown>>) =>
  type.rules?.(soundValues(type, typed), {
    typed,
    body: '',
    dayOf: () => '',
    now: new Date('2026-11-24T02:10:00Z'),
  }) ?? [];

const answers = [{ point: 'Jam buka', verdict: 'diterima', reason: 'Perahu tiba lebih pagi.' }];

describe('an event', () => {
  test('ends after it starts', () => {
    const times = { start: '2026-12-05T08:00:00+07:00', end: '2026-12-05T12:00:00+07:00' };
    expect(ruleProblems(event, times)).toEqual([]);
    expect(ruleProblems(event, { ...times, end: '2026-12-05T08:00:00+07:00' })).toEqual([
      {
        path: ['end'],
        message: 'Selesai harus sesudah Mulai.',
        fix: '2026-12-06T08:00:00+07:00',
      },
    ]);
  });

  test('is not judged by a time that is no time', () => {
    expect(ruleProblems(event, { start: '2026-13-05', end: '2026-12-05T08:00:00+07:00' })).toEqual(
      [],
    );
  });

  test('is judged although another value is wrong', () => {
    const typed = {
      title: '',
      start: '2026-12-05T08:00:00+07:00',
      end: '2026-12-04T12:00:00+07:00',
    };
    expect(ruleProblems(event, typed).map(({ fix }) => fix)).toEqual(['2026-12-05T12:00:00+07:00']);
  });
});

describe('a consultation', () => {
  const times = { opens: '2026-11-09T08:00:00+07:00', closes: '2026-12-11T16:00:00+07:00' };

  test('closes after it opens, and is answered after that', () => {
    expect(ruleProblems(consultation, times)).toEqual([]);
    expect(ruleProblems(consultation, { ...times, closes: '2026-10-11T16:00:00+07:00' })).toEqual([
      {
        path: ['closes'],
        message: 'Ditutup harus sesudah Dibuka.',
        fix: '2026-11-11T16:00:00+07:00',
      },
    ]);
    const early = { ...times, answered: '2026-12-01T09:00:00+07:00', answers };
    expect(ruleProblems(consultation, early)).toEqual([
      {
        path: ['answered'],
        message: 'Dijawab harus sesudah Ditutup.',
        fix: '2027-01-01T09:00:00+07:00',
      },
    ]);
  });

  test('is answered with points, at a time', () => {
    const answered = '2026-12-20T09:00:00+07:00';
    expect(ruleProblems(consultation, { ...times, answered, answers })).toEqual([]);
    expect(ruleProblems(consultation, { ...times, answered })).toEqual([
      {
        path: ['answered'],
        message:
          'Waktu jawaban sudah diisi, tetapi jawaban pemerintah belum ada. Isi paling sedikit satu pokok, atau kosongkan Dijawab.',
      },
    ]);
    expect(ruleProblems(consultation, { ...times, answers })).toEqual([
      {
        path: ['answers'],
        message:
          'Jawaban pemerintah sudah ada, tetapi Dijawab belum diisi, jadi jawabannya tidak tampil.',
      },
    ]);
  });

  test.each([
    ['2026-11-09T00:59:59Z', 'akan-dibuka'],
    ['2026-11-09T01:00:00Z', 'dibuka'],
    ['2026-12-11T08:59:59Z', 'dibuka'],
    ['2026-12-11T09:00:00Z', 'menunggu-jawaban'],
    ['2026-12-20T01:59:59Z', 'menunggu-jawaban'],
    ['2026-12-20T02:00:00Z', 'dijawab'],
  ])('is at %s %s', (at, state) => {
    const dates = {
      opens: new Date('2026-11-09T01:00:00Z'),
      closes: new Date('2026-12-11T09:00:00Z'),
      answered: new Date('2026-12-20T02:00:00Z'),
    };
    expect(consultationState(dates, new Date(at))).toBe(state);
  });
});
