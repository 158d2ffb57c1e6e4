import { sameLater } from './fields/time.ts';
import type { RuleWords, ValueProblem } from './value-problem.ts';

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
) {
  return (
    data: { readonly [Key in Start | End]?: Date | undefined },
    { typed }: Pick<RuleWords, 'typed'>,
  ): readonly ValueProblem[] => {
    const from: Date | undefined = data[start];
    const to: Date | undefined = data[end];
    if (!from || !to || to > from) return [];
    const fix = sameLater(String(typed[end]), from, keeps);
    return [{ path: [end], message, ...(fix !== null && { fix }) }];
  };
}
