import { expect, test } from 'vitest';
import { fileHistoryUrl } from './file-history.ts';

const path = 'content/berita/2026/11/banjir/index.md';

test.each([
  ['github', 'https://github.com/kim/portal', 'https://github.com/kim/portal/commits/main/'],
  ['gitlab', 'https://gitlab.com/kim/portal', 'https://gitlab.com/kim/portal/-/commits/main/'],
  [
    'forgejo',
    'https://codeberg.org/kim/portal',
    'https://codeberg.org/kim/portal/commits/branch/main/',
  ],
] as const)('%s', (host, url, start) => {
  expect(fileHistoryUrl({ host, url }, path)).toBe(start + path);
});

test('an address as it is copied for cloning, another branch, a name with signs', () => {
  const url = 'https://git.contoh.go.id/kim/portal.git/';
  expect(fileHistoryUrl({ host: 'forgejo', url, branch: 'terbit/2026' }, 'content/a?/b#.md')).toBe(
    'https://git.contoh.go.id/kim/portal/commits/branch/terbit/2026/content/a%3F/b%23.md',
  );
});
