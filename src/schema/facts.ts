import { type Dates, dayTime } from '../format/dates.ts';
import { type ContentType, soundValues } from './content-type.ts';
import type { Field } from './field.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The facts of an entry in words, in the order its type gives them: `Cakap`, `Dasar`, `30 menit`.
 * A fact that is not filled in says nothing.
 * @param data values as the schema makes them
 */
export function factsOf(type: ContentType, data: object, dates: Dates): string[] {
  const values: Values = { ...data };
  return (type.facts ?? [])
    .map((key) => factText(type.fields[key], values[key], dates, values))
    .filter(Boolean);
}

/** A judgement as readers meet it: in words, with the words it is passed on. */
export interface Judgement {
  readonly verdict: string;
  readonly on: string;
}

/** The judgement an entry passes; undefined for types that pass none. */
export function judgementOf(type: ContentType, data: object, dates: Dates): Judgement | undefined {
  if (!type.judgement) return undefined;
  const values: Values = { ...data };
  const { verdict, on } = type.judgement;
  return {
    verdict: factText(type.fields[verdict], values[verdict], dates, values),
    on: factText(type.fields[on], values[on], dates, values),
  };
}

/** The facts of what stands in a form, where a value may still be wrong: a wrong one says nothing. */
export function typedFactsOf(type: ContentType, typed: object, dates: Dates): string[] {
  return factsOf(type, soundValues(type, typed), dates);
}

/** One value in words, to stand beside its label; empty when it is not filled in. */
export function valueText(type: ContentType, key: string, data: object, dates: Dates): string {
  const values: Values = { ...data };
  return words(type.fields[key], values[key], dates, values);
}

/** The same to stand alone: what says nothing without its label has it. */
function factText(field: Field | undefined, value: unknown, dates: Dates, beside: Values): string {
  const text = words(field, value, dates, beside);
  if (!field || text === '' || field.say) return text;
  if (field.widget.kind === 'flag') return field.label;
  const isTime = field.widget.kind === 'day' || value instanceof Date;
  return isTime ? `${field.label} ${text}` : text;
}

function words(field: Field | undefined, value: unknown, dates: Dates, beside: Values): string {
  if (!field || value === undefined || value === null || value === '') return '';
  if (field.say) return field.say(value, dates, beside);
  const { widget } = field;
  if (widget.kind === 'choice') {
    return widget.choices.find((choice) => choice.value === value)?.label ?? '';
  }
  if (widget.kind === 'choices' && Array.isArray(value)) {
    const chosen = widget.choices.filter((choice) => value.includes(choice.value));
    return chosen.map((choice) => choice.label).join(', ');
  }
  if (widget.kind === 'flag') return value === true ? 'Ya' : '';
  if (widget.kind === 'day') return dates.medium(dayTime(String(value)));
  if (value instanceof Date) return dates.mediumClock(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
