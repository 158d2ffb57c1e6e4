import { levels, pillars } from '../../schema/types/lesson.ts';
import { meetingMinutes } from '../../schema/types/literacy-module.ts';
import type { Entry } from '../entries.ts';

export type Lesson = Entry<'literasi'>;
export type Module = Entry<'modul'>;

/** A module with its lessons that can be read, in their order. */
export interface Rung {
  readonly module: Module;
  readonly lessons: readonly Lesson[];
}

/** The ladder of one pillar, from the easiest level up. */
export interface PillarLadder {
  readonly pillar: (typeof pillars)[number];
  readonly rungs: readonly Rung[];
  /** Lessons of no module; within a level the shorter first. */
  readonly loose: readonly Lesson[];
}

/** A way on from a page, in words. */
export interface Step {
  readonly url: string;
  readonly title: string;
  /** `Cakap, dasar · 20 menit` */
  readonly facts: string;
}

export interface StepsBeside {
  readonly before: Step | undefined;
  readonly after: Step | undefined;
}

/**
 * The ladders of all pillars. Pillar and level alone say where a module stands, so no order of
 * modules can lead in a circle; of two on one level the older comes first.
 */
export function laddersOf(
  modules: readonly Module[],
  lessons: readonly Lesson[],
): readonly PillarLadder[] {
  const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  const held = new Set(modules.flatMap(({ data }) => data.lessons));
  return pillars.map((pillar) => ({
    pillar,
    rungs: modules
      .filter(({ data }) => data.pillar === pillar.value)
      .toSorted(
        (a, b) =>
          height(a) - height(b) ||
          a.data.date.getTime() - b.data.date.getTime() ||
          (a.id < b.id ? -1 : 1),
      )
      .map((module) => ({
        module,
        lessons: module.data.lessons.flatMap((slug) => bySlug.get(slug) ?? []),
      })),
    loose: lessons
      .filter(({ slug, data }) => data.pillar === pillar.value && !held.has(slug))
      .toSorted(
        (a, b) =>
          height(a) - height(b) || a.data.minutes - b.data.minutes || (a.id < b.id ? -1 : 1),
      ),
  }));
}

/** Every module as it is climbed: pillar by pillar, each from the easiest level up. */
export function climbed(ladders: readonly PillarLadder[]): readonly Rung[] {
  return ladders.flatMap(({ rungs }) => rungs);
}

/** The modules before and after one. */
export function modulesBeside(ladders: readonly PillarLadder[], { id }: Module): StepsBeside {
  const modules = climbed(ladders).map(({ module }) => module);
  const [before, after] = beside(modules, id);
  return { before: before && moduleStep(before), after: after && moduleStep(after) };
}

/**
 * The steps before and after a lesson: those of its module, then the next module. A lesson of no
 * module stands among those of its pillar.
 */
export function lessonsBeside(ladders: readonly PillarLadder[], lesson: Lesson): StepsBeside {
  const rung = rungOf(ladders, lesson);
  const loose = ladders.find(({ pillar }) => pillar.value === lesson.data.pillar)?.loose ?? [];
  const [before, after] = beside(rung?.lessons ?? loose, lesson.id);
  return {
    before: before && lessonStep(before),
    after: after ? lessonStep(after) : rung && modulesBeside(ladders, rung.module).after,
  };
}

/** The module a lesson belongs to. */
export function rungOf(ladders: readonly PillarLadder[], { id }: Lesson): Rung | undefined {
  return climbed(ladders).find(({ lessons }) => lessons.some((lesson) => lesson.id === id));
}

/** How long reading and doing the lessons takes, in minutes. */
export function readingMinutes(lessons: readonly Lesson[]): number {
  return lessons.reduce((sum, { data }) => sum + data.minutes, 0);
}

/** Address of the sheet by which a meeting is led. */
export function sheetUrl({ url }: Module): string {
  return `${url}pemandu/`;
}

/** `Dasar` */
export function levelLabel({ data }: Lesson | Module): string {
  return levels.find(({ value }) => value === data.level)?.label ?? data.level;
}

/** `Cakap` */
export function pillarLabel({ data }: Lesson | Module): string {
  return pillars.find(({ value }) => value === data.pillar)?.label ?? data.pillar;
}

/** What stands before and after one; nothing where it does not stand there itself. */
function beside<One extends { readonly id: string }>(
  all: readonly One[],
  id: string,
): readonly [One | undefined, One | undefined] {
  const at = all.findIndex((one) => one.id === id);
  return at === -1 ? [undefined, undefined] : [all[at - 1], all[at + 1]];
}

function lessonStep(lesson: Lesson): Step {
  const { url, data } = lesson;
  return {
    url,
    title: data.title,
    facts: `Pelajaran, ${levelLabel(lesson).toLowerCase()} · ${data.minutes} menit`,
  };
}

function moduleStep(module: Module): Step {
  const { url, data } = module;
  const where = `${pillarLabel(module)}, ${levelLabel(module).toLowerCase()}`;
  return {
    url,
    title: data.title,
    facts: `Modul ${where} · pertemuan ${meetingMinutes(data.plan)} menit`,
  };
}

function height({ data }: Lesson | Module): number {
  return levels.findIndex(({ value }) => value === data.level);
}
