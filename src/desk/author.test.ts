import { expect, test } from 'vitest';
import { signatureOf } from './author.ts';

test.each([
  [undefined, { name: 'Redaksi', email: 'redaksi@desk.invalid' }],
  [{ name: ' Sari   Dewi ' }, { name: 'Sari Dewi', email: 'sari.dewi@desk.invalid' }],
  [
    { name: 'Ngabe <Budi>', email: 'budi@contoh.id' },
    { name: 'Ngabe Budi', email: 'budi@contoh.id' },
  ],
  [{ name: 'Ñandú Ångström' }, { name: 'Ñandú Ångström', email: 'nandu.angstrom@desk.invalid' }],
  [
    { name: '山田', email: '' },
    { name: '山田', email: 'redaksi@desk.invalid' },
  ],
])('%j signs as %j', (author, signature) => {
  expect(signatureOf(author)).toEqual(signature);
});

test.each([
  '',
  '  ',
  '<>',
  '...',
  'Sari\nPortal-Status: x',
  'Sari\0',
  'Sari\u202e',
  'x'.repeat(101),
])('the name %j is refused', (name) => {
  expect(() => signatureOf({ name })).toThrow(
    'Nama editor tidak dapat dipakai; isi dengan nama Anda dalam satu baris, paling panjang 100 huruf.',
  );
});

test('a NIK is no name and no address', () => {
  const number = '6206' + '0141' + '0590' + '0003';
  for (const author of [
    { name: `Ibu ${number}` },
    { name: number },
    { name: 'Ibu', email: `${number}@contoh.id` },
  ]) {
    expect(() => signatureOf(author)).toThrow(
      'Nama atau surel editor memuat nomor yang tampak seperti NIK atau nomor KK; isi dengan nama Anda saja.',
    );
  }
});

test.each(['sari', 'a b@c', 'a@b\n', '<a@b>', '@b', 'a@'])('the address %j is refused', (email) => {
  expect(() => signatureOf({ name: 'Sari', email })).toThrow(
    'Alamat surel editor tidak dapat dipakai; isi seperti nama@contoh.id atau kosongkan.',
  );
});
