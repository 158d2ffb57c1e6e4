import { shortestReason } from '../../schema/types/entry-fields.ts';
import type { PersonalData } from '../find/personal-data.ts';
import type { Problem } from '../problem.ts';
import { listAt, problemOf, textAt } from '../read/typed-data.ts';
import { personalProblem } from './personal-problems.ts';
import type { ReadEntry } from './rule.ts';

/** Something a rule doubts: its words, and the form in which a message shows them. */
export type Doubt = Pick<PersonalData, 'value' | 'masked'>;

/**
 * What an entry tells of persons without certainty, unless a verifier let it stand under `privacy`
 * with a reason. What is certain is no matter of this rule, so nothing there can let it pass.
 */
export function doubtfulData(entry: ReadEntry): readonly Problem[] {
  return doubtsOf(entry)
    .filter((one) => !isOverruled(entry, one))
    .map((one) => personalProblem(entry.file, one));
}

/** Reasons under `privacy` that say too little, or that belong to nothing in the entry. */
export function soundOverrules(entry: ReadEntry): readonly Problem[] {
  const doubts: readonly Doubt[] = [...doubtsOf(entry), ...photoDoubt(entry)];
  return listAt(entry.data, ['privacy']).flatMap((_row, index) => {
    const text = textAt(entry.data, ['privacy', index, 'text']);
    const reason = textAt(entry.data, ['privacy', index, 'reason']);
    if (text === null || reason === null) return [];
    const found: Problem[] = [];
    if (reason.length < shortestReason) {
      found.push(
        problemOf(entry, ['privacy', index, 'reason'], {
          rule: 'privacy-reason',
          severity: 'warning',
          message: `Alasan "${reason}" terlalu pendek, jadi belum berlaku. Tulis mengapa bagian ini boleh dibaca semua orang.`,
        }),
      );
    }
    if (!doubts.some((doubt) => covers(text, doubt, doubts))) {
      found.push(
        problemOf(entry, ['privacy', index, 'text'], {
          rule: 'privacy-unused',
          severity: 'warning',
          message:
            'Bagian ini tidak ada di antara yang diragukan, jadi alasannya tidak berlaku. Salin dari tulisan persis seperti tertulis, atau hapus baris ini.',
        }),
      );
    }
    return found;
  });
}

/** Whether a verifier let a doubt stand, with a reason that says something. */
export function isOverruled(entry: ReadEntry, doubt: Doubt): boolean {
  const doubts = [...doubtsOf(entry), doubt];
  return listAt(entry.data, ['privacy']).some((_row, index) => {
    const text = textAt(entry.data, ['privacy', index, 'text']);
    const reason = textAt(entry.data, ['privacy', index, 'reason']);
    const isReason = reason !== null && reason.length >= shortestReason;
    return text !== null && isReason && covers(text, doubt, doubts);
  });
}

/** The words of an entry's photo, which may be doubted as a whole. */
export function photoDoubt({ data }: Pick<ReadEntry, 'data'>): readonly Doubt[] {
  const alt = textAt(data, ['photo', 'alt']);
  return alt === null ? [] : [{ value: alt, masked: alt }];
}

function doubtsOf({ personal }: ReadEntry) {
  return personal.filter(({ certainty }) => certainty === 'ragu');
}

/** The words themselves, or their masked form where it stands for nothing else in the entry. */
function covers(text: string, { value, masked }: Doubt, all: readonly Doubt[]): boolean {
  if (plain(text).includes(plain(value))) return true;
  const alike = all.filter((other) => other.masked === masked).map((other) => plain(other.value));
  return plain(text) === plain(masked) && new Set(alike).size === 1;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
