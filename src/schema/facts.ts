import { type Dates, dayTime } from '../format/dates.ts';
import { type ContentType, soundValues } from './content-type.ts';
import type { Field } from './field.ts';

/**
 * The facts of an entry in words, in the order its type gives them: `Cakap`, `Dasar`, `30 menit`.
 * A fact that is not filled in says nothing.
 * @param data values as the schema makes them
 */
export function factsOf(type: ContentType, data: object, dates: Dates): string[] {
  const values: Readonly<Record<string, unknown>> = { ...data };
  return (type.facts ?? [])
    .map((key) => factText(type.fields[key], values[key], dates))
    .filter(Boolean);
}

/** The same for what stands in a form, where a value may still be wrong: a wrong one says nothing. */
export function typedFactsOf(type: ContentType, typed: object, dates: Dates): string[] {
  return factsOf(type, soundValues(type, typed), dates);
}

function factText(field: Field | undefined, value: unknown, dates: Dates): string {
  if (!field || value === undefined || value === null || value === '') return '';
  if (field.say) return field.say(value, dates);
  const { widget, label } = field;
  if (widget.kind === 'choice') {
    return widget.choices.find((choice) => choice.value === value)?.label ?? '';
  }
  if (widget.kind === 'choices' && Array.isArray(value)) {
    const chosen = widget.choices.filter((choice) => value.includes(choice.value));
    return chosen.map((choice) => choice.label).join(', ');
  }
  if (widget.kind === 'flag') return value === true ? label : '';
  if (widget.kind === 'day') return `${label} ${dates.medium(dayTime(String(value)))}`;
  if (value instanceof Date) return `${label} ${dates.mediumClock(value)}`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
