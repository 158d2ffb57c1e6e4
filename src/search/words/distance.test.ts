import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slips } from './distance.ts';

test.each([
  ['banjir', 'banjir', 0],
  ['banjr', 'banjir', 1],
  ['banjiir', 'banjir', 1],
  ['bamjir', 'banjir', 1],
  ['bajnir', 'banjir', 1],
  ['kesehtan', 'kesehatan', 1],
  ['ksehtan', 'kesehatan', 2],
  ['sungai', 'banjir', 3],
  ['a', 'abcdef', 3],
])('%s and %s are %i apart', (a, b, far) => {
  expect(slips(a, b, 2)).toBe(far);
});

test('it is the same both ways, and one slip is one', () => {
  const word = fc.stringMatching(/^[a-e]{1,8}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b, 9)).toBe(slips(b, a, 9));
    }),
  );
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom('a', 'c', 'z'), (text, at, letter) => {
      expect(slips(text, text.slice(0, at) + letter + text.slice(at), 2)).toBe(1);
    }),
  );
});
