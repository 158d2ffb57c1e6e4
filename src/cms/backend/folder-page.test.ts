import { expect, test } from 'vitest';
import { newestFirst } from './folder-page.ts';

function entry(path: string, date: string) {
  return { data: `---\ntitle: x\n${date}\n---\n`, file: { path, id: path } };
}

test('sorts a page by the date of its entries, those without one last', () => {
  const sorted = newestFirst([
    entry('a', 'date: 2026-11-02T08:00:00+07:00'),
    entry('b', ''),
    entry('c', 'date: "2026-11-02T09:00:00+08:00"'),
    entry('d', 'date: 2026-11-20T08:00:00+07:00'),
  ]);
  expect(sorted.map(({ file }) => file.path)).toEqual(['d', 'a', 'c', 'b']);
});
