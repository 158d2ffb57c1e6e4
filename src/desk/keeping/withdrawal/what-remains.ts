import { entryPlace, entryUrl } from '../../../schema/collections.ts';
import { textPath } from '../../intake/paths.ts';
import type { WithdrawalOrder } from './order.ts';
import type { Withdrawal } from './withdraw.ts';

/** What was done and what no program can do, as lines for the person at the terminal. */
export function withdrawalLines(
  order: WithdrawalOrder,
  done: Withdrawal,
  siteUrl: string,
): readonly string[] {
  const path = textPath(order.entry);
  const place = entryPlace(path);
  const url = place ? `${siteUrl}${entryUrl(place.collection, place.id)}` : siteUrl;
  return [
    `Dicabut: ${order.file ?? url}`,
    ...list('Di situs', done.published),
    ...list('Di draf', done.drafts),
    ...list('Dibuang tanpa sisa', done.erased),
    ...list('BELUM dicabut: berkas yang sama ada juga di', done.elsewhere),
    '',
    'Yang masih harus dilakukan orang (docs/withdrawal.md menjelaskan caranya):',
    '1. Situs umum: bangun dan unggah lagi, lalu hapus dist/ dan node_modules/.cache/portal-kim.',
    `2. Salinan CDN: kosongkan seluruh singgahan, sekurangnya ${url} dan semua daftar serta umpan.`,
    `3. Riwayat git: masih menyimpan ${done.history.length} versi${done.history.length > 0 ? ', dengan nama objek:' : '.'}`,
    ...done.history.map((id) => `   ${id}`),
    '4. Cadangan: buat yang baru dengan npm run cadangan, lalu musnahkan yang lama.',
    '5. Lembar cetak di papan: ambil dan musnahkan, ganti dengan cetakan baru.',
    '6. WhatsApp dan media sosial: minta pengirim dan admin grup menghapus salinannya.',
    '7. Balas peminta sebelum 3 × 24 jam, dan catat tanggalnya di buku permintaan.',
  ];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`)];
}
