import { expect, test } from 'vitest';
import { applyPatch, PatchError } from './patch.ts';

test('exchanges text that stands there once', () => {
  const patch = { file: 'a/b.js', edits: [{ find: 'dua', put: '$& dua setengah' }] };
  expect(applyPatch('satu dua tiga', patch)).toBe('satu $& dua setengah tiga');
});

test.each(['satu tiga', 'dua dua'])('refuses "%s": the text must stand there once', (source) => {
  const patch = { file: 'a/b.js', edits: [{ find: 'dua', put: 'x' }] };
  expect(() => applyPatch(source, patch)).toThrow(PatchError);
});
