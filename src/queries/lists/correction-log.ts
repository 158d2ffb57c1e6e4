import { type CorrectionKind, correctionKinds } from '../../schema/types/corrections.ts';

/**
 * What the corrections of one entry are called in addresses: the second in UTC, `20260928081000`.
 * A name holds whatever is noted later, before or after; of two in one second the later in the list
 * is `20260928081000-2`.
 */
export function correctionMarks(corrections: readonly { readonly date: Date }[]): string[] {
  const times = corrections.map(({ date }) => date.toISOString().slice(0, 19).replace(/\D/g, ''));
  return times.map((time, index) => {
    const before = times.slice(0, index).filter((other) => other === time).length;
    return before === 0 ? time : `${time}-${before + 1}`;
  });
}

/** What one or several of a kind are called after a number. */
const counted: Readonly<Record<CorrectionKind, string>> = {
  ralat: 'ralat',
  'hak-jawab': 'hak jawab',
  dicabut: 'pencabutan',
};

/** `5 ralat, 1 hak jawab, dan 1 pencabutan`; kinds of which there is none are left out. */
export function countOfKinds(kinds: readonly CorrectionKind[]): string {
  const counts = correctionKinds
    .map(({ value }) => ({ value, count: kinds.filter((kind) => kind === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => `${count} ${counted[value]}`);
  return new Intl.ListFormat('id').format(counts);
}
