import { type ContentType, soundValues } from './content-type.ts';
import { isEmpty } from './field.ts';
import { correctionRules } from './types/corrections.ts';
import { oneSummaryEach } from './types/regional-summaries.ts';
import type { RuleWords, ValueProblem } from './value-problem.ts';

/** What a key that types share must agree with, in every type that has it. */
const sharedRules: Readonly<
  Record<string, (data: object, words: RuleWords) => readonly ValueProblem[]>
> = {
  corrections: correctionRules,
  regionalSummaries: oneSummaryEach,
};

/**
 * What is wrong between the values of an entry, or between them and its text, each of which is right
 * alone. The check and the form both ask here.
 * @param typed what stands in front matter or in a form
 */
export function disagreements(
  type: ContentType,
  typed: Readonly<Record<string, unknown>>,
  words: Omit<RuleWords, 'typed'>,
): readonly ValueProblem[] {
  const asked = Object.entries(sharedRules).filter(
    ([key]) => key in type.fields && !isEmpty(typed[key]),
  );
  // Most entries have nothing to agree about, and reading values costs as much as all other rules.
  if (!type.rules && asked.length === 0) return [];
  const data = soundValues(type, typed);
  const all = { ...words, typed };
  return [
    ...(type.rules?.(data, all) ?? []),
    ...asked.flatMap(([, problemsOf]) => problemsOf(data, all)),
  ];
}
