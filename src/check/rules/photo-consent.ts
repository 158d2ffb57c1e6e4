import { photoConsents } from '../../schema/types/entry-fields.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import { type Finding, type Problem, problemAt } from '../problem.ts';
import type { BodyPhoto } from '../read/body-references.ts';
import { problemOf, textAt } from '../read/typed-data.ts';
import { isOverruled, photoDoubt } from './overrules.ts';
import type { ReadEntry } from './rule.ts';

/** Children; not the parts of rivers, stairs and the like that are called after them. */
const children =
  /(?<!\p{L})(?:anak(?:-anak)?(?!\s+(?:sungai|tangga|panah|kunci|cabang|bukit|usaha|perusahaan|timbangan))|murid|siswa|siswi|pelajar|bayi|balita|remaja|bocah)(?!\p{L})/iu;

const ofChildren =
  'Menurut teks penggantinya foto ini memperlihatkan anak. UU Pelindungan Data Pribadi (UU 27/2022) meminta izin orang tua atau wali. Pilih "Izin orang tua atau wali tercatat" (izin-wali), atau tanpa-wajah bila wajahnya tidak dikenali.';
const overrule =
  ' Bila bukan anak, pemeriksa mencatat alasannya di "Data pribadi yang boleh tampil".';

/** Children in an entry's photo need the consent of their guardian. */
export function guardianConsent(entry: ReadEntry): readonly Problem[] {
  const [doubt] = photoDoubt(entry);
  if (!doubt || !isChildWithout(doubt.value, textAt(entry.data, ['photo', 'consent']))) return [];
  if (isOverruled(entry, doubt)) return [];
  return [
    problemOf(entry, ['photo', 'consent'], {
      rule: 'guardian-consent',
      message: `${ofChildren}${overrule}`,
      fix: correctedLine(entry, ['photo', 'consent'], 'izin-wali'),
    }),
  ];
}

/** Every photo in the text says what consent the people in it gave. */
export function bodyPhotoConsent(
  entry: ReadEntry,
  photos: readonly BodyPhoto[],
): readonly Problem[] {
  return photos.flatMap((photo) => {
    const finding = consentFinding(photo);
    const line = photo.line + entry.bodyLine - 1;
    const place = { file: entry.file, line, column: photo.column, field: 'body' };
    return finding ? [problemAt(place, finding)] : [];
  });
}

function consentFinding({ alt, consent, isDirective }: BodyPhoto): Finding | null {
  const choices = photoConsents.map(({ value }) => value);
  if (!isDirective) {
    return {
      rule: 'missing-consent',
      message: `Foto di dalam isi perlu keterangan izin orang di foto, jadi tulis sebagai foto dalam tulisan: ::foto{src="…" alt="…" izin="…"}. Pilihan izin: ${choices.join(', ')}.`,
    };
  }
  if (consent === null || !(choices as readonly string[]).includes(consent)) {
    return {
      rule: 'missing-consent',
      message: `Foto ini belum menyebut izin orang di foto. UU Pelindungan Data Pribadi (UU 27/2022) meminta persetujuan yang tercatat; tambahkan izin, misalnya izin="tanpa-wajah". Pilihannya: ${choices.join(', ')}.`,
    };
  }
  return isChildWithout(alt, consent) ? { rule: 'guardian-consent', message: ofChildren } : null;
}

function isChildWithout(alt: string, consent: string | null): boolean {
  return consent === 'tercatat' && children.test(alt);
}
