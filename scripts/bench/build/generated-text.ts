/** Sentences of a village's news; the slots in braces are filled in by number. */
const sentences = [
  'Warga {tempat} bergotong royong {waktu} untuk memperbaiki {benda} yang rusak sejak {musim}.',
  'Menurut {tokoh}, biaya {benda} dicatat di papan {tempat} agar siapa pun dapat memeriksanya.',
  'Sebanyak {angka} keluarga memakai {benda} itu untuk menyeberang, berdagang, dan mengantar anak sekolah.',
  'Pengurus {tempat} mencatat siapa yang datang, lalu membagi pekerjaan menurut dusun.',
  '{tokoh} meminta warga menyampaikan keberatan paling lambat {waktu}, secara lisan atau tertulis.',
  'Air sungai naik {angka} sentimeter pada {musim}, sehingga {benda} dipindahkan ke tanah yang lebih tinggi.',
  'Bidan desa memeriksa {angka} anak {waktu} dan menulis hasilnya pada buku masing-masing.',
  'Bila cuaca mengizinkan, pekerjaan selesai {waktu} dan {benda} dapat dipakai lagi.',
  'Harga rotan di {tempat} tercatat {angka} ribu rupiah, lebih rendah daripada {musim} yang lalu.',
  'Anggota KIM membacakan pengumuman itu di {tempat} bagi warga yang tidak memegang ponsel.',
];

const fillings: Readonly<Record<string, readonly string[]>> = {
  tempat: ['balai desa', 'dermaga lama', 'pos kesehatan', 'pasar subuh', 'sekolah dasar', 'hulu'],
  waktu: ['sejak pagi', 'pada hari Sabtu', 'sebelum Magrib', 'pekan depan', 'setiap Rabu sore'],
  benda: ['titian kayu', 'pompa air', 'jembatan', 'perahu', 'tiang listrik', 'jalan usaha tani'],
  musim: ['musim hujan', 'musim kemarau', 'musim panen', 'musim asap'],
  tokoh: ['kepala desa', 'ketua RT', 'mantir adat', 'penyuluh pertanian', 'guru kelas lima'],
};

/**
 * The text of a made-up entry in Markdown: about 390 words with headings, a list, links, a quotation
 * and emphasis. The same number always gives the same text, two numbers hardly ever the same.
 */
export function generatedText(number: number): string {
  const say = speaker(number);
  const paragraph = (count: number) => Array.from({ length: count }, say).join(' ');
  return [
    paragraph(4),
    `**${say()}** ${paragraph(3)}`,
    '## Yang dikerjakan',
    paragraph(4),
    `- ${say()}\n- ${say()}\n- Keterangan lengkap ada di [halaman dinas](https://example.org/).`,
    '## Yang perlu diketahui',
    `> ${say()}`,
    `${paragraph(4)} Kabar lain ada di [daftar berita](/berita/).`,
    paragraph(4),
  ].join('\n\n');
}

/** Gives one sentence after another, in an order of its own for each number. */
function speaker(seed: number): () => string {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number) => {
    // Numerical Recipes' linear congruential generator, whose high bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => {
    const sentence = sentences[next(sentences.length)] ?? '';
    const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      const choices = fillings[slot];
      return choices ? (choices[next(choices.length)] ?? '') : String(2 + next(97));
    });
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
}
