import { expect, test } from 'vitest';
import { generatedText } from './generated-text.ts';

test('a text has the length of a real article and leaves no slot open', () => {
  const words = Array.from(
    { length: 50 },
    (_, number) => generatedText(number).split(/\s+/).length,
  );
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(340);
  expect(mean).toBeLessThan(440);
  expect(generatedText(7)).not.toMatch(/[{}]|undefined/);
});

test('a number always gives the same text, and no two give one', () => {
  expect(generatedText(3)).toBe(generatedText(3));
  const texts = new Set(Array.from({ length: 1000 }, (_, number) => generatedText(number)));
  expect(texts.size).toBe(1000);
});
