import { expect, test } from 'vitest';
import { sectionsOf } from './sections.ts';

test('entries stand by type, in the order of the types, each in the order given', () => {
  const kim = { collection: 'kim', id: 'tepi' };
  const notice = { collection: 'pengumuman', id: '2026/11/air' };
  const [newer, older] = ['2026/11/b', '2026/10/a'].map((id) => ({ collection: 'berita', id }));
  const entries = [kim, newer, notice, older].filter((entry) => entry !== undefined);
  expect(sectionsOf(entries).map((section) => [section.type.name, section.entries])).toEqual([
    ['berita', [newer, older]],
    ['pengumuman', [notice]],
    ['kim', [kim]],
  ]);
});
