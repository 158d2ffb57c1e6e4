import { expect, test } from 'vitest';
import { opinionAddresses, reportAddresses } from './report.ts';

const page = { title: 'Harga karet & rotan', url: 'https://kim.example/berita/2026/11/harga/' };

test('mail and WhatsApp open with the page named', () => {
  const { email, whatsapp } = reportAddresses(
    { email: 'redaksi@kim.example', whatsapp: '628115200000' },
    page,
  );
  const mail = new URL(email);
  expect(mail.pathname).toBe('redaksi@kim.example');
  expect(mail.searchParams.get('subject')).toBe('Laporan kesalahan: Harga karet & rotan');
  expect(mail.searchParams.get('body')).toBe(
    'Saya menemukan kesalahan pada tulisan ini.\n\nJudul: Harga karet & rotan\nAlamat: https://kim.example/berita/2026/11/harga/\n\nYang keliru: \nYang benar, dan dari mana saya tahu: \n',
  );
  expect(new URL(whatsapp ?? '').searchParams.get('text')).toBe(mail.searchParams.get('body'));
});

test('an office without WhatsApp has only mail', () => {
  expect(reportAddresses({ email: 'redaksi@kim.example' }, page).whatsapp).toBeUndefined();
});

test('an opinion begins with the questions asked', () => {
  const { email, whatsapp } = opinionAddresses(
    { email: 'redaksi@kim.example', whatsapp: '628115200000' },
    page,
    ['Pukul berapa?', 'Siapa & di mana?'],
  );
  const mail = new URL(email);
  expect(mail.searchParams.get('subject')).toBe('Pendapat: Harga karet & rotan');
  expect(mail.searchParams.get('body')).toBe(
    'Saya ingin menyampaikan pendapat tentang rancangan ini.\n\nJudul: Harga karet & rotan\nAlamat: https://kim.example/berita/2026/11/harga/\n\n1. Pukul berapa?\nJawaban: \n\n2. Siapa & di mana?\nJawaban: \n\nPendapat lain: \nDesa atau kelurahan saya: \n',
  );
  expect(new URL(whatsapp ?? '').searchParams.get('text')).toBe(mail.searchParams.get('body'));
});
