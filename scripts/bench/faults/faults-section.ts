import fc from 'fast-check';
import { bundleDesk, type DeskProgram } from '../../../src/desk/faults/desk-process.ts';
import { histories } from '../../../src/desk/faults/history.ts';
import { type KillTally, killTrial } from '../../../src/desk/faults/kills.ts';
import { replay } from '../../../src/desk/faults/replay.ts';
import { type SceneKind, sceneKinds } from '../../../src/desk/faults/scene.ts';
import { say } from '../report/progress.ts';
import type { Section } from '../report/section.ts';
import type { Row } from '../report/table.ts';
import { tryBuilds } from './build-trials.ts';

export interface FaultOptions {
  readonly kills: number;
  /** Histories of several clients at once. */
  readonly races: number;
  readonly seed: number;
}

/** What was tried on repositories of one kind. */
export interface Tried {
  readonly kind: SceneKind | 'site build';
  readonly what: 'kills' | 'races';
  readonly tried: number;
  /** Calls of clients, deeds of somebody at the keyboard, and builds begun. */
  readonly inputs: number;
  /** Calls that a kill cut off; null where nothing is killed. */
  readonly cutOff: number | null;
  readonly lost: readonly string[];
}

/** A build takes as long as a hundred kills of a desk. */
const killsPerBuild = 100;

/** Kills on one repository, before the next one gets a fresh one. */
const killsEach = 100;

/** Kills and races on the desk, and what they have lost. */
export async function faultsSection({ kills, races, seed }: FaultOptions): Promise<Section> {
  const program = await bundleDesk();
  const tried: Tried[] = [];
  try {
    for (const [index, kind] of sceneKinds.entries()) {
      say(`Mematikan meja redaksi di tengah kerja, repositori "${kind}".`);
      tried.push(await tryKills(program, kind, { kills: share(kills, index), seed }));
    }
    for (const [index, kind] of sceneKinds.entries()) {
      say(`Mengadu beberapa editor, repositori "${kind}".`);
      tried.push(await tryRaces(kind, { races: share(races, index), seed: seed + index }));
    }
  } finally {
    await program.remove();
  }
  if (kills > 0) tried.push(await tryBuildsToo(Math.ceil(kills / killsPerBuild)));
  return section(
    tried.filter((one) => one.tried > 0 || one.lost.length > 0),
    seed,
  );
}

/** The section that tells of what was tried. */
export function section(tried: readonly Tried[], seed: number): Section {
  const lost = tried.flatMap(({ kind, lost: what }) => what.map((one) => `${kind}: ${one}`));
  return {
    key: 'faults',
    title: 'Kills and races on the desk',
    rows: [...tried.map(rowOf), total(tried)],
    notes: [
      `Seed ${seed}. inputs = calls of clients, deeds by hand and builds of the site; cut off = calls that a kill left without an answer, and builds that a kill, a small memory or a full disk ended.`,
      ...lost,
    ],
  };
}

/** Whether anything was lost. */
export function isLossless(rows: readonly Row[]): boolean {
  return rows.every(({ lost }) => lost === 0);
}

function rowOf({ kind, what, tried, inputs, cutOff, lost }: Tried): Row {
  return {
    repository: kind,
    kills: what === 'kills' ? tried : null,
    races: what === 'races' ? tried : null,
    inputs,
    'cut off': cutOff,
    lost: lost.length,
  };
}

function total(tried: readonly Tried[]): Row {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const of = (what: Tried['what']) =>
    sum(tried.filter((one) => one.what === what).map((one) => one.tried));
  return {
    repository: 'all',
    kills: of('kills'),
    races: of('races'),
    inputs: sum(tried.map(({ inputs }) => inputs)),
    'cut off': sum(tried.map(({ cutOff }) => cutOff ?? 0)),
    lost: sum(tried.map(({ lost }) => lost.length)),
  };
}

function share(whole: number, index: number): number {
  const { length } = sceneKinds;
  return Math.floor(whole / length) + (index < whole % length ? 1 : 0);
}

async function tryBuildsToo(wanted: number): Promise<Tried> {
  const { kills, memory, disk, lost } = await tryBuilds(wanted);
  const ended = kills + memory + disk;
  // Each is followed by an undisturbed one, and one comes before them all.
  const inputs = 2 * ended + 1;
  return { kind: 'site build', what: 'kills', tried: ended, inputs, cutOff: ended, lost };
}

async function tryKills(
  program: DeskProgram,
  kind: SceneKind,
  { kills, seed }: { kills: number; seed: number },
): Promise<Tried> {
  const sizes = Array.from({ length: Math.ceil(kills / killsEach) }, (_, index) => ({
    kills: Math.min(killsEach, kills - index * killsEach),
    seed: seed + index,
  }));
  const tallies: KillTally[] = [];
  const some = async () => {
    for (let size = sizes.shift(); size; size = sizes.shift()) {
      const tally = await killTrial({ program, kind, ...size });
      tallies.push(tally);
      say(`  ${tally.kills} kali dimatikan, ${tally.lost.length} hilang.`);
    }
  };
  // Two at a time: more would only wait for the processor.
  await Promise.all([some(), some()]);
  const sum = (of: (tally: KillTally) => number) =>
    tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    kind,
    what: 'kills',
    tried: sum((tally) => tally.kills),
    inputs: sum(({ calls }) => calls),
    cutOff: sum(({ cutOff }) => cutOff),
    lost: tallies.flatMap(({ lost }) => lost),
  };
}

async function tryRaces(
  kind: SceneKind,
  { races, seed }: { races: number; seed: number },
): Promise<Tried> {
  let tried = 0;
  let inputs = 0;
  const lost: string[] = [];
  const property = fc.asyncProperty(histories, async (history) => {
    const result = await replay(history, kind);
    tried += 1;
    inputs += result.deeds;
    lost.push(...result.lost);
  });
  if (races > 0) {
    const { failed, errorInstance } = await fc.check(property, {
      numRuns: races,
      seed,
      endOnFailure: true,
    });
    // Nothing lost, yet no desk that works either.
    if (failed) lost.push(String(errorInstance));
  }
  return { kind, what: 'races', tried, inputs, cutOff: null, lost };
}
