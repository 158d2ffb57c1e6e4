import { expect, test } from 'vitest';
import { isPlainShape } from './json-shape.ts';

const most = { depth: 3, values: 6 };

test.each([
  ['{"a":[{"b":1}]}', true],
  ['{"a":[[[1]]]}', false],
  ['[1,2,3,4,5]', true],
  ['[1,2,3,4,5,6]', false],
  ['["[[[[[[{{{{,,,,,,"]', true],
  [String.raw`["\"[[[[[["]`, true],
  [String.raw`["\\",[[[1]]]]`, false],
  [String.raw`["\\\"[[[[",[[]]]`, true],
  ['"belum selesai [[[[[', true],
  ['', true],
])('%s: %s', (json, isPlain) => {
  expect(isPlainShape(new TextEncoder().encode(json), most)).toBe(isPlain);
});
