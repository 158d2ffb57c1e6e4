import { expect, test } from 'vitest';
import { literacyModuleRules } from './literacy-module-rules.ts';
import { optionsOf, type Question } from './quiz.ts';

function question(answer: string, ...others: string[]): Question {
  return {
    question: 'Berapa?',
    answer,
    why: 'Sebab tepat.',
    others: others.map((other) => ({ answer: other, why: 'Sebab lain.' })),
  };
}

test('answers stand by the alphabet and by number, the right one among them', () => {
  expect(optionsOf(question('10 hari', 'Tidak ada', '7 hari'))).toEqual([
    { answer: '7 hari', why: 'Sebab lain.', right: false },
    { answer: '10 hari', why: 'Sebab tepat.', right: true },
    { answer: 'Tidak ada', why: 'Sebab lain.', right: false },
  ]);
});

test('a module in order has nothing against it, nor has one of which nothing is filled in', () => {
  expect(literacyModuleRules({ lessons: ['a', 'b'], quiz: [question('Ya', 'Tidak')] })).toEqual([]);
  expect(literacyModuleRules({})).toEqual([]);
});

test('a lesson that comes back is named, with the list that does not turn back', () => {
  expect(literacyModuleRules({ lessons: ['a', 'b', 'a', 'b', 'c'] })).toEqual([
    {
      path: ['lessons'],
      message:
        'Pelajaran a, b disebut lebih dari sekali, jadi urutan belajarnya berputar. Sebut setiap pelajaran satu kali.',
      fix: ['a', 'b', 'c'],
    },
  ]);
});

test('an answer that is right and wrong at once is named; where nothing is left, nothing is offered', () => {
  expect(
    literacyModuleRules({
      quiz: [question('Ya', 'Tidak'), question('Air hujan', ' AIR  hujan. ')],
    }),
  ).toEqual([
    {
      path: ['quiz', 1, 'others'],
      message:
        'Soal 2: "Air hujan" adalah jawaban tepat dan juga jawaban lain. Satu soal mempunyai satu jawaban tepat.',
    },
  ]);
});

test('an answer offered twice is named, with the answers that differ', () => {
  expect(literacyModuleRules({ quiz: [question('Pagi', 'Siang', 'siang', 'Sore')] })).toEqual([
    {
      path: ['quiz', 0, 'others'],
      message: 'Soal 1: ada jawaban lain yang ditulis dua kali.',
      fix: [
        { answer: 'Siang', why: 'Sebab lain.' },
        { answer: 'Sore', why: 'Sebab lain.' },
      ],
    },
  ]);
});
