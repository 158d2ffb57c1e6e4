/** The dates an entry may carry. */
interface Dated {
  readonly date?: Date | undefined;
  readonly updated?: Date | undefined;
  readonly corrections?: readonly { readonly date: Date }[] | undefined;
}

/**
 * When an entry last changed: its newest update or correction, else when it was published.
 * Undefined for an entry that names no day.
 * @param data an entry's front matter
 */
export function changedAt(data: object): Date | undefined {
  const { date, updated, corrections = [] }: Dated = data;
  return latestOf([date, updated, ...corrections.map((correction) => correction.date)]);
}

/** The newest of some moments; undefined when there is none. */
export function latestOf(moments: readonly (Date | undefined)[]): Date | undefined {
  return moments.reduce<Date | undefined>(
    (latest, moment) => (moment && (!latest || moment > latest) ? moment : latest),
    undefined,
  );
}
