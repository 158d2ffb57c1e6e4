import { type Fields, plainKit, type ValuesOf } from './field.ts';
import { sameLater } from './fields/time.ts';

/** What is wrong between values of an entry that are each right by themselves. */
export interface RuleProblem {
  /** Keys and list indices down to the value that has to change. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What to type there instead; null when it can't be told. */
  readonly fix: unknown;
}

/**
 * One thing that must hold between an entry's values.
 * @param data values as the schema makes them; one that is missing or wrong is undefined
 * @param typed the same as text, for a correction that keeps what was typed
 */
export type EntryRule<Data = Readonly<Record<string, unknown>>> = (
  data: Partial<Data>,
  typed: Readonly<Record<string, unknown>>,
) => readonly RuleProblem[];

/** What the rules of a type say against what was typed. */
export function ruleProblems(
  { fields, rules = [] }: { readonly fields: Fields; readonly rules?: readonly EntryRule<never>[] },
  typed: Readonly<Record<string, unknown>>,
): RuleProblem[] {
  if (rules.length === 0) return [];
  const sound = Object.entries(fields).map(([key, field]) => {
    const value = typed[key];
    // A form holds numbers, a file the text of them.
    const text = typeof value === 'number' ? String(value) : value;
    return [key, field.schema(plainKit).safeParse(text).data];
  });
  const data = Object.fromEntries(sound) as ValuesOf<Fields>;
  return rules.flatMap((rule) => rule(data as Partial<never>, typed));
}

/**
 * A rule: one moment comes after another. The correction keeps the hour typed, and of the day what
 * `keeps` says.
 * @param keeps `hour` for what lasts hours, so that the correction falls on the day of the start;
 * `day` for what lasts weeks, so that the day of the month stays
 */
export function inOrder<Start extends string, End extends string>(
  start: Start,
  end: End,
  { keeps, message }: { readonly keeps: 'hour' | 'day'; readonly message: string },
): EntryRule<{ readonly [Key in Start | End]: Date | undefined }> {
  return (data, typed) => {
    const [from, to] = [data[start], data[end]];
    if (!from || !to || to > from) return [];
    const fix = sameLater(String(typed[end]), from, keeps);
    return [{ path: [end], message, fix }];
  };
}
