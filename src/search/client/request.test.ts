import { expect, test } from 'vitest';
import { formatRequest, isEmptyRequest, readRequest } from './request.ts';
import { resultSentence } from './words.ts';

test('an address and what it asks for are one', () => {
  const address = '?q=banjir+rob&jenis=Berita&wilayah=Kabupaten+Katingan&tahun=2026';
  const request = readRequest(new URLSearchParams(address));
  expect(request).toEqual({
    query: 'banjir rob',
    filters: { jenis: 'Berita', wilayah: 'Kabupaten Katingan', tahun: '2026' },
  });
  expect(formatRequest(request)).toBe(address);
});

test('what is left open stays out of the address', () => {
  const request = readRequest(new URLSearchParams('?q=%20&jenis=&lain=1'));
  expect(request).toEqual({ query: '', filters: {} });
  expect(isEmptyRequest(request)).toBe(true);
  expect(formatRequest(request)).toBe('');
});

test('counts in words', () => {
  expect(resultSentence(1234, { query: 'banjir', filters: {} })).toBe('1.234 hasil untuk “banjir”');
  expect(resultSentence(2, { query: '', filters: { tahun: '2026' } })).toBe('2 hasil, tahun 2026');
  expect(resultSentence(0, { query: 'zzz', filters: { jenis: 'Berita' } })).toBe(
    'Tidak ada hasil untuk “zzz”, jenis Berita. Coba kata yang lebih umum, atau pilih topik, wilayah, atau bulan di bawah ini.',
  );
});
