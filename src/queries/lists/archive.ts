/** What an archive needs of an entry: the year and month stand in its id, `2026/11/banjir`. */
interface Dated {
  readonly id: string;
}

export interface ArchiveMonth<Item> {
  /** `2026-11` */
  readonly month: string;
  /** Below the collection's address, `2026/11/`. */
  readonly path: string;
  readonly items: readonly Item[];
}

export interface ArchiveYear<Item> {
  readonly year: string;
  readonly path: string;
  /** Newest first. */
  readonly months: readonly ArchiveMonth<Item>[];
  readonly count: number;
}

/**
 * Groups entries by the year and month of their address, so that an archive page lists exactly the
 * addresses below its own.
 * @returns newest year first
 */
export function archive<Item extends Dated>(items: readonly Item[]): ArchiveYear<Item>[] {
  const months = [...Map.groupBy(items, ({ id }) => id.slice(0, 7))]
    .map(([path, inMonth]) => ({
      month: path.replace('/', '-'),
      path: `${path}/`,
      items: inMonth,
    }))
    .sort(newestFirst);
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, inYear]) => ({
    year,
    path: `${year}/`,
    months: inYear,
    count: inYear.reduce((sum, { items: { length } }) => sum + length, 0),
  }));
}

function newestFirst(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? 1 : -1;
}
