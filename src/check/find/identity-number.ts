import { type Found, gapSigns, plainText } from './found.ts';

/** Provinces by the first two digits of Kemendagri's codes (Kepmendagri 300.2.2-2138/2025). */
const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
);
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** What may stand between two digits of one number, once or three times (`6271 - 0101`). */
const gap = `[${gapSigns}]{1,3}`;
const digitRun = new RegExp(`\\d(?:\\d|${gap}(?=\\d))*`, 'g');
const namesNumber = /(?:nik|ktp|kk|kependudukan|keluarga)[\s_:=.*-]*$/i;

/**
 * Finds NIK and KK numbers: 16 digits, alone or in groups, that start with a code of province,
 * kabupaten and kecamatan that can exist, then a date (DDMMYY; a NIK of a woman has 40 added to the
 * day), then a serial number (Permendagri 72/2022 and UU 23/2006 pasal 13). Numbers inside
 * addresses, hexadecimal words, decimal fractions and thousands are other things.
 */
export function findIdentityNumbers(text: string): Found[] {
  const plain = plainText(text);
  const found: Found[] = [];
  for (const run of plain.matchAll(digitRun)) {
    for (const span of identitiesIn(run[0])) {
      const start = run.index + span.start;
      const end = run.index + span.end;
      if (belongsToWord(plain, start, end)) continue;
      const digits = plain.slice(start, end).replace(/\D/g, '');
      const masked = `${digits.slice(0, 4)}••••••••••${digits.slice(-2)}`;
      found.push({ start, end, certainty: 'pasti', masked });
    }
  }
  return found;
}

/** The parts of a run of digits and gaps that are a number of 16 digits made of whole groups. */
function* identitiesIn(run: string): Generator<{ start: number; end: number }> {
  const groups = [...run.matchAll(/\d+/g)];
  for (let first = 0; first < groups.length; first += 1) {
    const window: RegExpExecArray[] = [];
    let digits = '';
    for (let next = first; next < groups.length && digits.length < 16; next += 1) {
      const group = groups[next];
      if (!group) break;
      window.push(group);
      digits += group[0];
    }
    const last = window.at(-1);
    const start = groups[first]?.index ?? 0;
    if (digits.length !== 16 || !last || !isPlausible(digits)) continue;
    const end = last.index + last[0].length;
    const sizes = window.map(({ 0: { length } }) => length);
    if (isGrouping(sizes, run.slice(start, end), window.length === groups.length)) {
      yield { start, end };
      first += window.length - 1;
    }
  }
}

/** Tells a number in groups from a row of dates, times, coordinates or table values. */
function isGrouping(sizes: readonly number[], text: string, isWholeRun: boolean): boolean {
  if (sizes.length === 1) return true;
  const gaps = new Set(text.match(/\D+/g));
  if (sizes.every((size) => size === 1)) return isWholeRun && gaps.size === 1;
  if (sizes.some((size) => size % 2 === 1)) return false;
  if (sizes.join() === '2,2,4,2,2,4') return false;
  return (sizes.at(-1) ?? 0) >= 4 || (isWholeRun && gaps.size === 1);
}

/** Whether 16 digits can be a NIK or KK number. */
function isPlausible(digits: string): boolean {
  const part = (start: number) => Number(digits.slice(start, start + 2));
  const [kabupaten, kecamatan, day, month] = [part(2), part(4), part(6) % 40, part(8)];
  const isKabupaten = (kabupaten >= 1 && kabupaten <= 39) || (kabupaten >= 71 && kabupaten <= 79);
  return (
    provinces.has(digits.slice(0, 2)) &&
    isKabupaten &&
    kecamatan >= 1 &&
    kecamatan <= 70 &&
    part(6) <= 71 &&
    day >= 1 &&
    day <= (monthLengths[month - 1] ?? 0) &&
    digits.slice(12) !== '0000'
  );
}

/** Inside an address or a word, unless the word right before says what number it is. */
function belongsToWord(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 300), start);
  if (namesNumber.test(before)) return false;
  const isInAddress = /(?:https?:\/\/|www\.)\S*$/i.test(before);
  const isDecimal = /\d,$/.test(before) || /^,\d/.test(text.slice(end, end + 2));
  const touches = /[\p{L}\d#/=%]$/u.test(before) || /^[\p{L}\d]/u.test(text.slice(end, end + 1));
  return isInAddress || isDecimal || touches;
}
