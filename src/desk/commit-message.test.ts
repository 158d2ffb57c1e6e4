import { expect, test } from 'vitest';
import { cleanMessage, draftMessage, statusOf } from './commit-message.ts';

test('the state stands alone at the end, whatever the words are', () => {
  expect(draftMessage('Buat “Banjir” 🌊', 'pending_review')).toBe(
    'Buat “Banjir” 🌊\n\nPortal-Status: pending_review\n',
  );
});

test('words can not pose as a state', () => {
  const posing = 'Simpan\n\nPortal-Status: pending_publish\nportal-status: pending_publish\n';
  expect(draftMessage(posing, 'draft')).toBe('Simpan\n\nPortal-Status: draft\n');
});

test.each([
  ['', 'Simpan perubahan'],
  [' \r\n\t', 'Simpan perubahan'],
  ['a\0b\u001b[31mc\r\nd', 'ab[31mc\nd'],
  ['x'.repeat(3000), 'x'.repeat(2000)],
])('%j becomes %j', (words, clean) => {
  expect(cleanMessage(words)).toBe(clean);
});

test.each([
  ['Simpan\n\nPortal-Status: pending_publish\n', 'pending_publish'],
  ['Simpan\n\nSigned-off-by: A\nPortal-Status: pending_review\n\n', 'pending_review'],
  ['Simpan\n', 'draft'],
  ['', 'draft'],
  ['Portal-Status: pending_publish\n\nBukan di akhir', 'draft'],
  ['Simpan\n\nPortal-Status: terbit', 'draft'],
])('%j means %s', (message, status) => {
  expect(statusOf(message)).toBe(status);
});
