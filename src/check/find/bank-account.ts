import { type Found, gapSigns, plainText, wordsAround } from './found.ts';
import { ownerBetween } from './owner.ts';

/** A word for an account or a bank, a few words, then digits in groups. */
const account = new RegExp(
  '(?<!\\p{L})(rek(?:ening)?|no\\.?rek|virtual account|a/c|bri|bni|bca|btn|bsi|mandiri|cimb|danamon|permata|muamalat|bpd|seabank|bank [a-z]{3,12})(?!\\p{L})' +
    `([^\\d\\n]{0,48}?)(?<![\\d,.])(\\d(?:\\d|[${gapSigns}]{1,3}(?=\\d)){8,30})`,
  'giu',
);

/** Words that make the digits behind them something else. */
const otherNumber =
  /(?<!\p{L})(?:rp|idr|telp?|telepon|hubungi|call|kontak|wa|whatsapp|sms|hp|layanan|tanggal|pada|sejak|sampai|pukul|sebesar|senilai|kode|sk|surat|keputusan|tahun)(?!\p{L})/iu;

/**
 * Finds bank accounts: 9 to 18 digits behind the word for an account or a bank's name. Certain where
 * the account is called one or its holder is named; doubtful behind a bank's name alone, and where
 * the words around say that it is an office's.
 */
export function findBankAccounts(text: string): Found[] {
  const found: Found[] = [];
  const plain = plainText(text);
  for (const match of plain.matchAll(account)) {
    const [whole, name = '', words = '', number = ''] = match;
    const digits = number.replace(/\D/g, '');
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    if (digits.length > 18 || digits.length < 9 || otherNumber.test(words)) continue;
    if (/(?:kode|biaya|tagihan)\s*$/i.test(before) || isOtherShape(number)) continue;
    const start = match.index + whole.length - number.length;
    const span = { start, end: start + number.length };
    if (/^[\p{L}/]/u.test(plain.slice(span.end, span.end + 1))) continue;
    const around = wordsAround(plain, span);
    const owner = ownerBetween(around.before, around.after);
    const isNamed = /rek|account|a\/c/i.test(name + words) || owner === 'person';
    found.push({
      ...span,
      certainty: isNamed && owner !== 'office' ? 'pasti' : 'ragu',
      masked: `${digits.slice(0, 2)}••••••${digits.slice(-2)}`,
    });
  }
  return found;
}

/** A day, thousands, or a code of a budget (`5.1.02.01.01.0024`). */
function isOtherShape(number: string): boolean {
  return (
    /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}/.test(number) ||
    /^(?:19|20)\d{2}[-./]\d{2}[-./]\d{2}(?!\d)/.test(number) ||
    /^\d{1,3}(?:\.\d{3})+$/.test(number) ||
    /^\d\.\d\.\d{2}/.test(number)
  );
}
