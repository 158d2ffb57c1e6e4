/** Small words that say nothing about a page, as written in letters and in chats. */
const fillers = new Set(
  [
    'yang yg dan di ke dari dr untuk utk buat dengan dgn dg sama pada pd adalah ialah itu ini',
    'atau juga jg para oleh dalam dlm bagi agar akan tidak tdk nggak ngga gak ga enggak kagak',
    'ada apa apakah apaan bagaimana gimana gmn gmana kenapa knp mengapa kapan dimana dmn mana siapa',
    'sih dong deh kok nih tuh lah kan aja saja doang kayak kyk banget bgt udah udh sdh sudah',
    'lagi lg krn karena kalau kalo klo jika biar soal tentang ttg',
    'saya gue gw aku kami kita kamu lu mau pengen tolong min kak bang gan bro sis',
  ]
    .join(' ')
    .split(' '),
);

export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** `orang2`, `orang-orang` and `orang" ` are about the one word they double. */
export function undoubled(word: string): string {
  const [, before = ''] = /^([a-z]{3,})-?2(?:nya)?$/.exec(word) ?? [];
  if (before) return before;
  const [first = '', second, ...more] = word.split('-');
  return more.length === 0 && second !== undefined && second.startsWith(first) && first.length > 2
    ? first
    : word;
}

/** The consonants of a word: `bulan` and `bln` meet in `bln`. */
export function skeleton(word: string): string {
  return word.replace(/[aeiou]/g, '');
}

/** A word written without its vowels, too long for a single letter and too short for a name. */
export function isSkeleton(word: string): boolean {
  return /^[b-df-hj-np-tv-z]{2,6}$/.test(word);
}
