import type { SearchRequest } from '../request.ts';

export const searching = 'Mencari ...';

export const failed =
  'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu tekan Cari sekali lagi.';

/**
 * What the search tells its reader: `24 hasil untuk “banjir”, jenis Berita`.
 * @param words What was searched for: the query, or what it was taken for.
 */
export function resultSentence(
  count: number,
  words: string,
  filters: SearchRequest['filters'],
): string {
  const about = [
    words ? ` untuk “${words}”` : '',
    ...Object.entries(filters).map(([name, value]) => `, ${name} ${value}`),
  ].join('');
  if (count > 0) return `${count.toLocaleString('id-ID')} hasil${about}`;
  return `Tidak ada hasil${about}. Coba kata yang lebih umum, atau pilih topik, wilayah, atau bulan di bawah ini.`;
}
