/** A letter or digit, as the search sees a word; an apostrophe inside belongs to it (`jum'at`). */
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*(?:-[\p{L}\p{N}]+)*/gu;

/** Small letters without accents, apostrophes or anything that only decorates. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // Nearly every Indonesian word is plain ASCII already.
  if (!/[^a-z0-9 -]/.test(small)) return small;
  return small.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
}

/** The words of a text in order, folded; `orang-orang` stays one. */
export function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map(fold);
}

/** Words a vocabulary keeps: letters only, long enough to be mistyped. */
export function isPlainWord(text: string): boolean {
  return text.length >= 3 && text.length <= 24 && /^[a-z]+$/.test(text);
}
