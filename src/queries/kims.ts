import { now } from './clock.ts';
import { dates } from './dates.ts';
import { type Article, type Kim, published } from './entries.ts';
import { countByMonth, type MonthCount } from './lists/months.ts';

/** A KIM with what it published. */
export interface KimPlace {
  readonly kim: Kim;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Articles in each of the last twelve months, oldest first. */
  readonly pulse: readonly MonthCount[];
}

let known: Promise<readonly KimPlace[]> | undefined;

/** Every KIM, by name. */
export function kimPlaces(): Promise<readonly KimPlace[]> {
  known ??= gather();
  return known;
}

/** The KIM an article or another entry names by its slug. */
export async function kimNamed(slug: string | undefined): Promise<Kim | undefined> {
  return (await published('kim')).find((kim) => kim.slug === slug);
}

async function gather(): Promise<KimPlace[]> {
  const [kims, articles] = await Promise.all([published('kim'), published('berita')]);
  const byKim = Map.groupBy(articles, ({ data }) => data.kim);
  return kims.map((kim) => {
    const own = byKim.get(kim.slug) ?? [];
    const months = own.map(({ data }) => dates.month(data.date));
    return { kim, articles: own, pulse: countByMonth(months, dates.month(now), 12) };
  });
}
