import { expect, test } from 'vitest';
import { formatRequest, isEmptyRequest, readRequest } from './request.ts';
import { resultSentence } from './view/words.ts';

test('an address and what it asks for are one', () => {
  const address =
    '?q=banjir+rob&jenis=Berita&wilayah=Kabupaten+Katingan&kim=KIM+Tepi&topik=Bencana&tahun=2026';
  const request = readRequest(new URLSearchParams(address));
  expect(request).toEqual({
    query: 'banjir rob',
    filters: {
      jenis: 'Berita',
      wilayah: 'Kabupaten Katingan',
      kim: 'KIM Tepi',
      topik: 'Bencana',
      tahun: '2026',
    },
    isExact: false,
  });
  expect(formatRequest(request)).toBe(address);
});

test('what is left open stays out of the address', () => {
  const request = readRequest(new URLSearchParams('?q=%20&jenis=&lain=1'));
  expect(request).toEqual({ query: '', filters: {}, isExact: false });
  expect(isEmptyRequest(request)).toBe(true);
  expect(formatRequest(request)).toBe('');
});

test('words to be taken as typed say so in the address', () => {
  const request = readRequest(new URLSearchParams('?q=resiko&persis=1'));
  expect(request).toEqual({ query: 'resiko', filters: {}, isExact: true });
  expect(formatRequest(request)).toBe('?q=resiko&persis=1');
  expect(formatRequest({ ...request, query: '' })).toBe('');
});

test('counts in words', () => {
  expect(resultSentence(1234, 'banjir', {})).toBe('1.234 hasil untuk “banjir”');
  expect(resultSentence(2, '', { tahun: '2026' })).toBe('2 hasil, tahun 2026');
  expect(resultSentence(0, 'zzz', { jenis: 'Berita' })).toBe(
    'Tidak ada hasil untuk “zzz”, jenis Berita. Coba kata yang lebih umum, atau pilih topik, wilayah, atau bulan di bawah ini.',
  );
});
