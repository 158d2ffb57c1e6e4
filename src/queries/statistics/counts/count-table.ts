/** A row or a column of a table: what it is known by, and what it is called. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  /** Where there is more of it. */
  readonly url?: string | undefined;
}

export interface CountRow extends Heading {
  /** How many things stand in this row, each once. */
  readonly total: number;
  /** How many of them stand in each column. */
  readonly counts: readonly number[];
}

/** Things counted by a row and by columns, of which each may stand in several. */
export interface CountTable {
  readonly columns: readonly Heading[];
  readonly rows: readonly CountRow[];
  readonly sum: Omit<CountRow, keyof Heading>;
}

/** By what things are counted. */
export interface Division<Thing> {
  readonly headings: readonly Heading[];
  /** Keys of the headings a thing stands under; one is enough for a row. */
  readonly of: (thing: Thing) => readonly string[];
}

/**
 * Counts things in one pass.
 * @throws {RangeError} for a thing that no row has a place for: it would be missing from the sum
 */
export function countTable<Thing>(
  things: readonly Thing[],
  rows: Division<Thing>,
  columns: Division<Thing>,
): CountTable {
  const places = new Map(columns.headings.map(({ key }, index) => [key, index]));
  const counted = new Map(
    rows.headings.map((heading) => [
      heading.key,
      { ...heading, total: 0, counts: columns.headings.map(() => 0) },
    ]),
  );
  const sum = { total: 0, counts: columns.headings.map(() => 0) };
  for (const thing of things) {
    const [key = ''] = rows.of(thing);
    const row = counted.get(key);
    if (!row) throw new RangeError(`Tidak ada baris "${key}" pada tabel statistik.`);
    const own = columns.of(thing).flatMap((column) => places.get(column) ?? []);
    for (const into of [row, sum]) {
      into.total += 1;
      for (const place of own) into.counts[place] = (into.counts[place] ?? 0) + 1;
    }
  }
  return { columns: columns.headings, rows: [...counted.values()], sum };
}
