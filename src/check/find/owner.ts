/** Words behind which a number, an account or an address is an office's. */
const office =
  /(?<!\p{L})(?:kantor|balai|layanan|hotline|call ?cent(?:er|re)|pengaduan|puskesmas|pustu|poskesdes|rsud|rumah sakit|klinik|posko|sekretariat|redaksi|bpbd|basarnas|damkar|pemadam|polsek|polres|polda|koramil|sapa|pln|pdam|dinas|dis(?:dukcapil|kominfo|dik|kes)|kecamatan|kelurahan|pemdes|pemerintah|bumdes|kim|resmi|koperasi|sekolah|sdn?|smpn?|sman?|smkn?|ppid|ambulans?|posyandu|kas desa|panitia|yayasan|masjid|gereja|baznas|pmi|stasiun|pelabuhan|bandara|terminal|museum|perpustakaan|pengadilan|kejaksaan|hotel|gedung|pasar)(?!\p{L})/giu;

/** Words behind which it is somebody's: a form of address before a name, an office held, a role. */
const person =
  /(?<!\p{L})(?:(?:[Pp]ak|[Bb]apak|[Bb]pk|[Bb]u|[Ii]bu|[Ss]dri?|[Ss]audar[ai]|[Mm]as|[Mm]bak|[Kk]ak|[Nn]enek|[Kk]akek|Hj?)\.?\s+\p{Lu}|(?:[Kk]etua|[Ss]ekretaris|[Bb]endahara|[Pp]engurus|[Ww]arga|[Kk]orban|[Pp]elapor|[Pp]asien|[Nn]ama(?:nya)?|a\.\s?n\.?|an\.|a\/n|[Aa]tas nama)(?!\p{L}))/gu;

const onBehalf = /(?<!\p{L})(?:a\.\s?n\.?|an\.|a\/n|atas nama)(?!\p{L})\s*:?\s*([^.,;\n]{0,40})/iu;

/**
 * Whose the thing between these words is, by the nearest word that says so; null when none does.
 * @param before words of the same line before it
 * @param after words of the same line behind it
 */
export function ownerBetween(before: string, after: string): 'office' | 'person' | null {
  const holder = onBehalf.exec(after)?.[1];
  if (holder !== undefined) return lastIndex(office, holder) === -1 ? 'person' : 'office';
  const [byOffice, byPerson] = [lastIndex(office, before), lastIndex(person, before)];
  if (byOffice !== byPerson) return byOffice > byPerson ? 'office' : 'person';
  // A comma begins the next thing.
  const [next = ''] = after.split(/[,;.|]/, 1);
  return lastIndex(office, next) === -1 ? null : 'office';
}

/** Whether the words name or address a person. */
export function namesPerson(words: string): boolean {
  return lastIndex(person, words) !== -1;
}

/** Whether the words name an office. */
export function namesOffice(words: string): boolean {
  return lastIndex(office, words) !== -1;
}

function lastIndex(pattern: RegExp, words: string): number {
  let last = -1;
  for (const { index } of words.matchAll(pattern)) last = index;
  return last;
}
