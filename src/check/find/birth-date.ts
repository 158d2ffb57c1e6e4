import type { Found } from './found.ts';
import { namesPerson } from './owner.ts';

const month =
  'jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|agt|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?';
const day = `(\\d{1,2}(?:\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*|\\s+(?:${month})\\.?\\s+)(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?![\\d])`;

/** What a form calls the day a person was born. */
const labelled = new RegExp(
  `(?<!\\p{L})(?:ttl|tempat[,/]?\\s*(?:dan\\s+|/\\s*)?(?:tanggal|tgl)\\.?\\s+lahir|(?:tanggal|tgl)\\.?\\s+(?:ke)?lahir(?:an)?(?:nya)?)(?!\\p{L})([^\\n\\d]{0,40}?)${day}`,
  'giu',
);
/** What a sentence says of it. */
const told = new RegExp(
  `(?<!\\p{L})(?:lahir|kelahiran|dilahirkan)(?!\\p{L})([^\\n\\d.;]{0,40}?)${day}`,
  'giu',
);
const example = /(?<!\p{L})(?:misalnya|contohnya|format|seperti|isi|tulis)(?!\p{L})/iu;
const institution =
  /(?<!\p{L})(?:kim|kelompok|komunitas|organisasi|lembaga|hari|gerakan|desa|kabupaten|kota|provinsi|kecamatan|undang-undang|pancasila|koperasi|partai|sekolah|posyandu|program|gagasan|portal|akta)(?!\p{L})/iu;
/** Two words in capitals, as a name has them, or one right before the verb. */
const name = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+,?\s+$|\(\d{1,2}(?: tahun)?\)/u;

/**
 * Finds days of birth beside names. One that is labelled as in a form is certain; one that a
 * sentence tells is doubtful, since public persons have biographies.
 */
export function findBirthDates(text: string): Found[] {
  if (!/lahir|ttl/i.test(text)) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(labelled)) {
    const isExample = example.test(match[1] ?? '') || example.test(before(text, match.index));
    found.push(dayIn(match, isExample ? 'ragu' : 'pasti'));
  }
  for (const match of text.matchAll(told)) {
    const words = before(text, match.index);
    const one = dayIn(match, 'ragu');
    if (found.some(({ start }) => start === one.start) || institution.test(words)) continue;
    if (
      namesPerson(words) ||
      /(?<!\p{L})(?:bayi|anak|balita)(?!\p{L})/iu.test(words) ||
      name.test(words)
    ) {
      found.push(one);
    }
  }
  return found;
}

function dayIn(
  { 0: whole, 2: date = '', index }: RegExpMatchArray,
  certainty: Found['certainty'],
): Found {
  const end = (index ?? 0) + whole.length;
  const year = /(?:19|20)\d{2}/.exec(date)?.[0] ?? '';
  return { start: end - date.length, end, certainty, masked: `••-••-${year}` };
}

function before(text: string, index: number): string {
  const line =
    text
      .slice(Math.max(0, index - 80), index)
      .split('\n')
      .at(-1) ?? '';
  return line.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? '';
}
