import type { Found } from './found.ts';
import { namesOffice, namesPerson } from './owner.ts';

const street =
  '(?:Jl|Jln|Jalan|Gg|Gang|Lorong|Komplek|Kompleks|Perum|Perumahan)\\.?\\s+[\\p{Lu}\\d]';
const house = '(?:No|Nomor|Nomer)\\.?\\s?\\d{1,4}[A-Za-z]?(?![\\p{L}\\d])';
const ward =
  'RT\\.?\\s?\\d{1,3}\\s?(?:/|,|-)?\\s?RW\\.?\\s?\\d{1,3}|RT/RW\\.?:?\\s?\\d{1,3}\\s?/\\s?\\d{1,3}';

/** A street with a house number or a neighbourhood, or a neighbourhood by both its numbers. */
const address = new RegExp(
  `(?<!\\p{L})(?:${street}[^\\n;|]{0,50}?(?:${house}|${ward})(?:,?\\s?(?:${ward}))?|${ward})`,
  'gu',
);
const home =
  /(?<!\p{L})(?:rumah(?! (?:sakit|adat|ibadah|dinas|makan|betang|panjang))(?:nya)?|tinggal|kediaman(?:nya)?|berdomisili|domisili|beralamat|alamat(?:nya)?|ngekos|kos)(?!\p{L})/iu;
const age = /\(\d{1,2}\)|\b\d{1,2} tahun\b/;

/**
 * Finds street addresses of persons: a street with a house number or RT/RW in a sentence that names
 * a person or a home and no office. Always doubtful.
 */
export function findHomeAddresses(text: string): Found[] {
  if (!/\b(?:RT|No|Nomor|Nomer)\b/.test(text)) return [];
  const found: Found[] = [];
  for (const { 0: whole, index } of text.matchAll(address)) {
    const words = sentenceBefore(text, index);
    const isWard = whole.startsWith('RT');
    const isHome = home.test(words);
    const isPerson = namesPerson(words) || age.test(words);
    if (isWard ? !(isHome && isPerson) : !(isHome || isPerson)) continue;
    if (namesOffice(words) && !(isHome && isPerson)) continue;
    found.push({
      start: index,
      end: index + whole.length,
      certainty: 'ragu',
      masked: `${whole.slice(0, isWard ? 2 : 8).trim()}•••`,
    });
  }
  return found;
}

/** From the end of the sentence before; the dot of an abbreviation ends none. */
function sentenceBefore(text: string, index: number): string {
  const line =
    text
      .slice(Math.max(0, index - 120), index)
      .split('\n')
      .at(-1) ?? '';
  return line.split(/(?<=\p{Ll}{3}|\d)[.!?;]\s+(?=\p{Lu})/u).at(-1) ?? '';
}
