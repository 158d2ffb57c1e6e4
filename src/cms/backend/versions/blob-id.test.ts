import { expect, test } from 'vitest';
import { blobId } from './blob-id.ts';

// Ids as `printf ... | git hash-object --stdin` gives them.
test.each([
  ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['halo\n', '1185b465e5d77cbaf348effaf07b801e63998d17'],
])('names %j as git does', async (text, id) => {
  expect(await blobId(text)).toBe(id);
});
