import { levels, pillars } from '../schema/types/lesson.ts';
import { type Entry, published } from './entries.ts';

export type Lesson = Entry<'literasi'>;

export interface PillarShelf {
  readonly pillar: (typeof pillars)[number];
  /** From the easiest level up; within a level the shorter first. */
  readonly lessons: readonly Lesson[];
}

/** The four pillars with their lessons, in the order in which they are climbed. */
export async function lessonShelves(): Promise<PillarShelf[]> {
  const lessons = await published('literasi');
  return pillars.map((pillar) => ({
    pillar,
    lessons: lessons
      .filter(({ data }) => data.pillar === pillar.value)
      .sort((a, b) => step(a) - step(b) || a.data.minutes - b.data.minutes),
  }));
}

/** The lessons before and after one on the ladder of its pillar. */
export async function stepsBeside(
  lesson: Lesson,
): Promise<{ readonly before: Lesson | undefined; readonly after: Lesson | undefined }> {
  const shelf = (await lessonShelves()).find(({ pillar }) => pillar.value === lesson.data.pillar);
  const lessons = shelf?.lessons ?? [];
  const at = lessons.findIndex(({ id }) => id === lesson.id);
  return { before: lessons[at - 1], after: lessons[at + 1] };
}

/** `Dasar` */
export function levelLabel({ data }: Lesson): string {
  return levels.find(({ value }) => value === data.level)?.label ?? data.level;
}

/** `Cakap` */
export function pillarLabel({ data }: Lesson): string {
  return pillars.find(({ value }) => value === data.pillar)?.label ?? data.pillar;
}

function step({ data }: Lesson): number {
  return levels.findIndex(({ value }) => value === data.level);
}
