import { expect, test } from 'vitest';
import { correctionMarks, countOfKinds } from './correction-log.ts';

const at = (date: string) => ({ date: new Date(date) });

test('a correction keeps its name when another is noted before or after it', () => {
  const noted = at('2026-09-28T15:10:00+07:00');
  expect(correctionMarks([noted])).toEqual(['20260928081000']);
  expect(
    correctionMarks([at('2026-09-01T08:00:00+07:00'), noted, at('2026-10-01T00:00:00Z')]),
  ).toEqual(['20260901010000', '20260928081000', '20261001000000']);
});

test('two corrections of one second have two names', () => {
  const noted = at('2026-09-28T15:10:00+07:00');
  expect(correctionMarks([noted, noted, noted])).toEqual([
    '20260928081000',
    '20260928081000-2',
    '20260928081000-3',
  ]);
});

test('kinds are counted in words, those there are', () => {
  expect(countOfKinds([])).toBe('');
  expect(countOfKinds(['ralat'])).toBe('1 ralat');
  expect(countOfKinds(['dicabut', 'ralat', 'ralat'])).toBe('2 ralat dan 1 pencabutan');
  expect(countOfKinds(['dicabut', 'hak-jawab', 'ralat', 'ralat'])).toBe(
    '2 ralat, 1 hak jawab, dan 1 pencabutan',
  );
});
