import { expect, test } from 'vitest';
import { disagreementOf, problemOf } from './validation.ts';

const words = {
  dayOf: (moment: Date) => moment.toISOString().slice(0, 10),
  now: new Date('2026-11-24T02:10:00Z'),
};
const form = {
  date: '2026-11-10T08:00:00+07:00',
  history: [
    { date: '2026-11-12', status: 'dijawab', by: 'Kepala seksi' },
    { date: '2026-11-11', status: 'diteruskan' },
  ],
};
const inDecap = { toJS: () => form };

test('what values of a form say together is said at the key to change', () => {
  expect(disagreementOf('aspirasi.history', inDecap, words)).toBe(
    'Riwayat harus urut dari yang paling lama. Baris 2 (2026-11-11) lebih lama daripada baris 1 (2026-11-12). Riwayat baris 1 dijawab, tetapi belum memuat jawaban kantor.',
  );
  expect(disagreementOf('aspirasi.addressee', inDecap, words)).toBe(
    'Aspirasi sudah diteruskan, tetapi kantor yang dituju belum dipilih.',
  );
});

test.each(['aspirasi.date', 'aspirasi.history.date', 'berita.title', undefined])(
  'nothing is said at %s',
  (path) => {
    expect(disagreementOf(path, inDecap, words)).toBeNull();
  },
);

test('a form that is still empty is not in disagreement', () => {
  expect(disagreementOf('aspirasi.history', undefined, words)).toBeNull();
  expect(disagreementOf('aspirasi.history', { toJS: () => ({}) }, words)).toBeNull();
});

test('a lesson that comes back and an answer that is right and wrong are said in the form', () => {
  const others = [{ answer: 'Ya', why: 'Bukan.' }];
  const quiz = [{ question: 'Boleh?', answer: 'Ya', why: 'Begitu.', others }];
  const module = { lessons: ['foto', 'kabar', 'foto'], quiz };
  expect(disagreementOf('modul.lessons', module, words)).toBe(
    'Pelajaran foto disebut lebih dari sekali, jadi urutan belajarnya berputar. Sebut setiap pelajaran satu kali.',
  );
  expect(disagreementOf('modul.quiz', module, words)).toBe(
    'Soal 1: "Ya" adalah jawaban tepat dan juga jawaban lain. Satu soal mempunyai satu jawaban tepat.',
  );
  expect(problemOf('modul.quiz.answer', '')).toBe('Jawaban tepat belum diisi.');
});

const times = { start: '2026-12-05T08:00:00+07:00', end: '2026-12-05T12:00:00+07:00' };

test('what has to come later is said at its own field alone', () => {
  const early = { ...times, end: '2026-12-05T07:00:00+07:00' };
  expect(disagreementOf('agenda.end', early, words)).toBe('Selesai harus sesudah Mulai.');
  expect(disagreementOf('agenda.start', early, words)).toBeNull();
  expect(disagreementOf('agenda.end', times, words)).toBeNull();
  expect(disagreementOf('agenda.photo.alt', early, words)).toBeNull();
  expect(disagreementOf('pengaturan.portal.name', early, words)).toBeNull();
});
