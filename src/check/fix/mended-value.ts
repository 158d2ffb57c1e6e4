import { distance } from 'fastest-levenshtein';
import { type Field, plainKit } from '../../schema/field.ts';

/** The value a wrong one was meant to be, when the field accepts it; null when it can't be told. */
export function mendedValue(field: Field, wrong: unknown, offset: string): string | null {
  const mended = inOwnZone(field, wrong, field.mend(wrong), offset) ?? nearestChoice(field, wrong);
  return mended !== null && field.schema(plainKit).safeParse(mended).success ? mended : null;
}

/** A moment typed without a zone is one of the portal's own zone. */
function inOwnZone(field: Field, wrong: unknown, mended: string | null, offset: string) {
  if (mended === null || field.widget.kind !== 'moment') return mended;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(String(wrong).trim().slice(10));
  return hasZone ? mended : mended.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, offset);
}

function nearestChoice({ widget }: Field, wrong: unknown): string | null {
  if (widget.kind !== 'choice' && widget.kind !== 'choices') return null;
  if (typeof wrong !== 'string') return null;
  return nearest(
    wrong.trim().toLowerCase(),
    widget.choices.map(({ value }) => value),
  );
}

/** The known word a typed one was most likely meant to be; null when none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const [best] = known
    .map((word) => ({ word, slips: distance(typed, word) }))
    .sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.max(2, Math.floor(typed.length / 3)) ? best.word : null;
}
