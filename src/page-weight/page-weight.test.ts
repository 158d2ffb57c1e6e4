import { expect, test } from 'vitest';
import { inKilobytes, withWeight } from './page-weight.ts';
import { weightMark } from './weight-mark.ts';

test('a page says its own weight', () => {
  const noise = Array.from({ length: 9000 }, (_, index) => ((index * 7919) % 7907).toString(36));
  expect(withWeight(`<b>${weightMark}</b>`)).toBe('<b>1 kB</b>');
  expect(withWeight(`<b>${weightMark}</b>${noise.join('')}`)).toMatch(/^<b>1\d kB<\/b>/);
  expect(withWeight('<b>2 kB</b>')).toBe('<b>2 kB</b>');
});

test('weights are whole kilobytes', () => {
  expect([12, 1_499, 1_500, 13_049].map(inKilobytes)).toEqual(['1 kB', '1 kB', '2 kB', '13 kB']);
});
