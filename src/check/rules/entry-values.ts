import { disagreements } from '../../schema/agreement.ts';
import type { ContentType } from '../../schema/content-type.ts';
import { correctedLine } from '../fix/corrected-line.ts';
import { type Problem, problemAt } from '../problem.ts';
import { problemOf, textAt } from '../read/typed-data.ts';
import type { Knowledge, ReadEntry } from './rule.ts';

/** Values that are right alone but not together, as the entry's type says. */
export function valuesAgree(entry: ReadEntry, { offset, now }: Knowledge): readonly Problem[] {
  const dayOf = (moment: Date) => dayWithOffset(moment, offset);
  const words = { dayOf, now, body: entry.body };
  return disagreements(entry.collection, entry.data, words).map(({ path, message, fix }) => {
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

/** The type's unique key holds what no other entry of the type has. */
export function ownValue(entry: ReadEntry, { held }: Knowledge): readonly Problem[] {
  const type: ContentType = entry.collection;
  const { unique } = type;
  const value = unique === undefined ? null : textAt(entry.data, [unique]);
  if (unique === undefined || value === null) return [];
  const values = held(type.name);
  const others = (values.get(value) ?? []).filter((path) => path !== entry.file);
  if (others.length === 0) return [];
  const free = nextFree(value, values);
  return [
    problemOf(entry, [unique], {
      rule: 'taken-value',
      message: `${type.fields[unique]?.label} ${value} juga dipakai ${others.join(', ')}.${free === null ? '' : ` Yang belum dipakai: ${free}.`}`,
      fix: free === null ? null : correctedLine(entry, [unique], free),
    }),
  ];
}

/** The number at the end, counted on with the same count of digits; null where none stands there. */
function nextFree(value: string, taken: { has(value: string): boolean }): string | null {
  const [, start = '', digits] = /^(.*?)(\d+)$/.exec(value) ?? [];
  if (digits === undefined) return null;
  let number = Number(digits);
  let free = value;
  while (taken.has(free)) {
    number += 1;
    free = start + String(number).padStart(digits.length, '0');
  }
  return free;
}

/** @param offset such as `+07:00` */
function dayWithOffset(moment: Date, offset: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d+):(\d+)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(moment.getTime() + shift * 60_000).toISOString().slice(0, 10);
}
