import { createDates } from '../../format/dates.ts';
import { kindLabel } from '../../schema/types/corrections.ts';
import { summaryHeading } from '../../schema/types/regional-summaries.ts';
import { portal } from '../config/portal.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a list in a form, however much of each is filled in. */
export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value)
    ? value.filter((row): row is Row => typeof row === 'object' && row !== null)
    : [];
}

/** What changed since publication, as the site shows it above the text. */
export function Corrections({ noted }: { readonly noted: readonly Row[] }) {
  return noted.toReversed().map(({ kind, date, by, note }) => (
    <div className="correction" key={`${String(date)} ${String(note)}`}>
      <p>
        <b>{[kindLabel(words(kind)), moment(date)].filter(Boolean).join(', ')}</b>
      </p>
      <p>{[words(by) && `Dari ${words(by)}.`, words(note)].filter(Boolean).join(' ')}</p>
    </div>
  ));
}

/** What the entry says in short in languages of the region. */
export function RegionalSummaries({ told }: { readonly told: readonly Row[] }) {
  return told.map(({ language, text }) => (
    <div className="regional" key={String(language)}>
      <p>
        <b>{summaryHeading(words(language))}</b>
      </p>
      <p lang={words(language)}>{words(text)}</p>
    </div>
  ));
}

const dates = createDates(portal.timeZone, new Date());

function moment(value: unknown): string {
  const time = Date.parse(words(value));
  return Number.isNaN(time) ? '' : dates.full(new Date(time));
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
