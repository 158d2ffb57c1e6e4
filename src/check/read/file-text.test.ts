import { expect, test } from 'vitest';
import { longestText } from '../../schema/files.ts';
import { decodeText } from './file-text.ts';

test('a text as long as may be is read, one byte more is not', () => {
  const text = new TextEncoder().encode('a'.repeat(longestText));
  expect(decodeText('content/x.md', text)).toHaveLength(longestText);
  expect(decodeText('content/x.md', new Uint8Array([...text, 97]))).toMatchObject({
    rule: 'too-long',
    file: 'content/x.md',
    line: 1,
    message: 'Berkas ini 201 kB; satu tulisan paling besar 200 kB. Bagi menjadi beberapa tulisan.',
  });
});
