import type { Chance } from './chance.ts';

/** One slip of the finger behind the first letter. */
export function mistyped(word: string, chance: Chance): string {
  const at = 1 + chance.below(word.length - 2);
  const letter = String.fromCharCode(97 + chance.below(26));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (chance.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + here + after;
    case 2:
      return before + letter + after;
    default:
      return before + after.charAt(0) + here + after.slice(1);
  }
}

/** Ways of writing that school forbids and people keep: `aktif` to `aktip` stands for many. */
const spellings: readonly (readonly [proper: RegExp, used: string])[] = [
  [/^risiko/, 'resiko'],
  [/izin/, 'ijin'],
  [/ivitas$/, 'ifitas'],
  [/^kualitas/, 'kwalitas'],
  [/^provinsi/, 'propinsi'],
  [/^november/, 'nopember'],
  [/^sistem/, 'sistim'],
  [/^jadwal/, 'jadual'],
  [/^praktik/, 'praktek'],
  [/^nasihat/, 'nasehat'],
  [/^objek/, 'obyek'],
  [/^subjek/, 'subyek'],
  [/^apotek/, 'apotik'],
  [/^teknik/, 'tehnik'],
  [/^telepon/, 'telpon'],
  [/^kreatif/, 'kreatip'],
  [/^analisis/, 'analisa'],
  [/^standar/, 'standard'],
  [/^ekspor/, 'eksport'],
  [/^impor/, 'import'],
  [/^foto/, 'photo'],
  [/^metode/, 'metoda'],
  [/^hierarki/, 'hirarki'],
  [/^jenderal/, 'jendral'],
  [/^antre/, 'antri'],
  [/^rapi/, 'rapih'],
  [/^cabai/, 'cabe'],
  [/^zaman/, 'jaman'],
  [/^konkret/, 'kongkrit'],
  [/^ubah/, 'rubah'],
  [/^atlet/, 'atlit'],
  [/^karier/, 'karir'],
  [/^miliar/, 'milyar'],
  [/^triliun/, 'trilyun'],
  [/^februari/, 'pebruari'],
  [/^jumat/, 'jum’at'],
  [/^terampil/, 'trampil'],
  [/^embus/, 'hembus'],
  [/asasi/, 'azasi'],
  [/^sekadar/, 'sekedar'],
  [/^memengaruhi/, 'mempengaruhi'],
  [/^memedulikan/, 'mempedulikan'],
  [/^silakan/, 'silahkan'],
  [/^detail/, 'detil'],
  [/^formal/, 'formil'],
  [/^manajemen/, 'managemen'],
  [/^komplet/, 'komplit'],
  [/^kuitansi/, 'kwitansi'],
  [/^paham/, 'faham'],
  [/^saraf/, 'syaraf'],
  [/^utang/, 'hutang'],
  [/^respons/, 'respon'],
  [/^kategori/, 'katagori'],
  [/^andal/, 'handal'],
  [/^imbau/, 'himbau'],
  [/^mengimbau/, 'menghimbau'],
];

/** The word in the spelling many people use; `null` where school and people agree. */
export function oldSpelling(word: string): string | null {
  const [proper, used = ''] = spellings.find(([pattern]) => pattern.test(word)) ?? [];
  return proper ? word.replace(proper, used) : null;
}

/** The word as typed in a hurry: doubled by a digit, or without its vowels. */
export function hurried(word: string, chance: Chance): string {
  const bare = word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
  return word.length <= 6 && bare.length >= 3 && chance.below(2) === 0 ? bare : `${word}2`;
}
