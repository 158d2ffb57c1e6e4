import { type Row, table } from './table.ts';

/** What one part of the bench found out. */
export interface Section {
  /** Its name in the JSON. */
  readonly key: 'build' | 'bytes' | 'reader' | 'check' | 'faults' | 'load' | 'memory' | 'kept';
  readonly title: string;
  readonly rows: readonly Row[];
  /** What a reader of the rows must know: units, the machine, how it was done. */
  readonly notes: readonly string[];
}

/** Sections as text for a terminal. */
export function asText(sections: readonly Section[]): string {
  return sections
    .map(({ title, rows, notes }) => [title, table(rows), ...notes].join('\n\n'))
    .join('\n\n\n');
}

/** Sections as JSON; figures of the same name mean the same as in the text. */
export function asJson(sections: readonly Section[]): string {
  const parts = sections.map(({ key, title, rows, notes }) => [key, { title, rows, notes }]);
  return JSON.stringify(Object.fromEntries(parts), null, 2);
}
