import type { z } from 'astro/zod';
import type { ContentType } from '../../schema/content-type.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import { type Problem, problemAt } from '../problem.ts';
import { problemOf } from '../read/typed-data.ts';
import type { ReadEntry } from './rule.ts';

/** What a type holds against values that each are right (`rules` of the content type). */
export function typeRules(entry: ReadEntry, schema: z.ZodType<object>): readonly Problem[] {
  const { rules }: ContentType = entry.collection;
  const data = rules && schema.safeParse(entry.data).data;
  if (!rules || !data) return [];
  return rules(data, entry.body).map(({ path, message, fix }) => {
    const finding = { rule: 'values-disagree', message };
    if (path[0] === 'body') {
      const place = { file: entry.file, line: entry.bodyLine, column: 1, field: 'body' };
      return problemAt(place, finding);
    }
    return problemOf(entry, path, {
      ...finding,
      fix: fix === undefined ? null : correctedLine(entry, path, fix),
    });
  });
}
