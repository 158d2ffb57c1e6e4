/**
 * The files of the dictionary, as the build writes and the browser reads them:
 *
 * - `/cari/kamus/indeks.json`: a {@link DictionaryRoot}, small, asked for before the first word.
 * - `/cari/kamus/<version>/<letter><length>.txt`: the words that begin with the letter and are
 *   about that long (one letter more or less, from eight letters on two), with their frequency as
 *   a capital: `bandarDbanjirH`.
 * - `/cari/kamus/<version>/<number>.txt`: families of the words whose {@link bucketOf} is the
 *   number, one a line, the most frequent word first: `tulis menulis penulis`. A word too rare for
 *   its family's line, and a stem nobody writes, have one of their own: `tulis=menulis penulis`.
 */
export interface DictionaryRoot {
  /** Changes with any word of the dictionary; the folder of the other files. */
  version: string;
  /** How many pages can be found. */
  pages: number;
  /** How many files the families are cut into. */
  buckets: number;
  /** By first letter: the lengths there is a file for, each as {@link lengthSign}. */
  lengths: Record<string, string>;
  /** `bpbd=badan penanggulangan bencana daerah` */
  abbreviations: string[];
  /** `kerja sama` */
  parted: string[];
  /** What the engine needs to know before it starts. */
  engine: { hash: string; wasm: string };
}

export const dictionaryFolder = '/cari/kamus/';
export const shortestLength = 3;
export const longestLength = 16;

/** How far the words of a file may be from its length. */
export function reachOf(length: number): number {
  return length >= 8 ? 2 : 1;
}

/** One character for a length: `3` to `9`, then `a` for ten and so on. */
export function lengthSign(length: number): string {
  return Math.min(Math.max(length, shortestLength), longestLength).toString(36);
}

/** A capital for a number of pages; each stands for about 1.4 times the one before it. */
export function levelOf(pages: number): string {
  const level = Math.min(25, Math.round(2 * Math.log2(Math.max(pages, 1))));
  return String.fromCharCode(65 + level);
}

function pagesOfLevel(level: string): number {
  return Math.round(2 ** ((level.charCodeAt(0) - 65) / 2));
}

/** Which of the files holds the family of a word. */
export function bucketOf(word: string, buckets: number): number {
  let sum = 0;
  for (let index = 0; index < word.length; index += 1) {
    sum = (sum * 31 + word.charCodeAt(index)) % 65_521;
  }
  return sum % buckets;
}

export function parseWords(text: string): Map<string, number> {
  const found = text.matchAll(/([a-z]+)([A-Z])/g);
  return new Map([...found].map(([, word = '', level = 'A']) => [word, pagesOfLevel(level)]));
}

export function parseFamily(text: string, word: string): string[] {
  for (const line of text.split('\n')) {
    if (line.startsWith(`${word}=`)) return line.slice(word.length + 1).split(' ');
    const family = line.includes('=') ? [] : line.split(' ');
    if (family.includes(word)) return family.filter((other) => other !== word);
  }
  return [];
}
