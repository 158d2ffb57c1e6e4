import { type Found, gapSigns, plainText, wordsAround } from './found.ts';
import { ownerBetween } from './owner.ts';

const gap = `[${gapSigns}]{1,3}`;

/** `0`, `62`, `+62`, `(+62)`, `+62 (0)` or `0062`, right before the `8` of a mobile number. */
const start = new RegExp(
  `(?:\\(?(?:\\+|%2B)?62\\)?(?:${gap})?(?:\\(0\\)(?:${gap})?|0)?|0062(?:${gap})?|\\((?=08\\d{2,3}\\))0|0)(?=8(?:[1-9]|${gap}\\d))` +
    // Digit by digit.
    `|0${gap}(?=8${gap}[1-9](?:${gap}\\d){7})`,
  'gi',
);
const group = /\d+/y;
const between = new RegExp(`\\)?${gap}|\\)`, 'y');

const contactLink =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\S*?phone=|whatsapp:\/\/send\S*?phone=|tel:|sms:)$/i;
const namesPhone =
  /(?<!\p{L})(?:wa|whatsapp|hp|telp?|telepon|tlp|ponsel|nomor|no|cp)[\s.:/*_-]*$/iu;
const otherNumber =
  /(?<!\p{L})(?:rp|idr|isbn|issn|npwp|nip|nisn|npsn|nuptk|imei|resi|tiket|seri|kode(?: \p{L}+)?|id|lapor!?|laporan|induk)[\s.:#=-]*$/iu;

/**
 * Finds mobile numbers of Indonesia: `08…`, `62 8…`, `+62-8…`, in groups or not, and links that
 * call one or write to it. Fixed lines (`0536-…`) and short numbers (`112`, `1708`) belong to
 * offices and pass. Certain, unless the words around say that the number is an office's.
 */
export function findPhoneNumbers(text: string): Found[] {
  const plain = plainText(text);
  const found: Found[] = [];
  let from = 0;
  for (const match of plain.matchAll(start)) {
    if (match.index < from) continue;
    const number = numberAt(plain, match.index + match[0].length);
    if (!number || isThousands(match[0], number.groups, number.gaps)) continue;
    const before = plain.slice(Math.max(0, match.index - 200), match.index);
    const link = contactLink.exec(before);
    if (!link && isOther(before)) continue;
    const span = {
      start: match.index - (link ? link[0].length : 0),
      end: number.end + (link ? restOfLink(plain.slice(number.end, number.end + 300)) : 0),
    };
    if (/^\p{L}/u.test(plain.slice(span.end, span.end + 1))) continue;
    from = span.end;
    const digits = number.groups.join('');
    const around = wordsAround(plain, span);
    found.push({
      ...span,
      certainty: ownerBetween(around.before, around.after) === 'office' ? 'ragu' : 'pasti',
      masked: `0${digits.slice(0, 3)}••••••${digits.slice(-2)}`,
      contact: `62${digits}`,
    });
  }
  return found;
}

/** The digits from the `8` on: 9 to 12 of them (nomor seluler, Permenkominfo 14/2018), in whole groups. */
function numberAt(text: string, at: number) {
  const groups: string[] = [];
  const gaps: string[] = [];
  let end = at;
  let count = 0;
  for (let next = at; ; ) {
    const digits = matchAt(group, text, next);
    if (digits === null) break;
    const isNew = count >= 9 && /^(?:08|628)/.test(digits);
    const isMore = count >= 9 && (digits.length < 2 || gaps.at(-1) !== gaps.at(-2));
    if (isNew || count + digits.length > 12 || (isMore && !groups.every(isSingle))) break;
    groups.push(digits);
    count += digits.length;
    end = next + digits.length;
    const space = matchAt(between, text, end);
    if (space === null) break;
    gaps.push(space);
    next = end + space.length;
  }
  if (count < 9 || /\d/.test(text.charAt(end))) return null;
  gaps.length = groups.length - 1;
  const [first = '', second = ''] = groups;
  const isWhole = first.length >= 3 || (first.length === 1 && second.length >= 3);
  return isWhole || (groups.every(isSingle) && new Set(gaps).size === 1)
    ? { groups, gaps, end }
    : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function isSingle(digits: string): boolean {
  return digits.length === 1;
}

/** `62.812.345.678` is a quantity. */
function isThousands(prefix: string, groups: readonly string[], gaps: readonly string[]): boolean {
  return prefix === '62.' && gaps.every((sign) => sign === '.') && groups.every(isTriplet);
}

function isTriplet(digits: string): boolean {
  return digits.length === 3;
}

/** A part of a word, a longer number, an address on the web, or a number with another name. */
function isOther(before: string): boolean {
  if (/(?:https?:\/\/|www\.)\S*$/i.test(before) || otherNumber.test(before)) return true;
  return /(?:[\p{L}\d#=%/]|[\p{L}\d][.,_\-‐-―])$/u.test(before) && !namesPhone.test(before);
}

function restOfLink(after: string): number {
  return /^[^\s)>\]"'|]*/.exec(after)?.[0].length ?? 0;
}
