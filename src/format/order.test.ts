import { expect, test } from 'vitest';
import { orderAddress } from './order.ts';

test('WhatsApp opens with the product, its price and its page named', () => {
  const address = new URL(
    orderAddress('6280000000101', {
      title: 'Tikar rotan 1 × 2 meter & tas',
      price: 'Rp350.000 per lembar, dicek 20 November 2026',
      url: 'https://kim.example/produk/tikar/',
    }),
  );
  expect([address.origin, address.pathname]).toEqual(['https://wa.me', '/6280000000101']);
  expect(address.searchParams.get('text')).toBe(
    'Saya ingin menanyakan produk ini.\n\nProduk: Tikar rotan 1 × 2 meter & tas\nHarga di portal: Rp350.000 per lembar, dicek 20 November 2026\nAlamat: https://kim.example/produk/tikar/\n\nJumlah: \nDiambil sendiri atau diantar ke: \n',
  );
});
