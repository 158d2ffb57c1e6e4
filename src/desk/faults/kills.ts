import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from '../../search/exam/chance.ts';
import { audit, fsck } from './audit.ts';
import { DeskProcess, type DeskProgram } from './desk-process.ts';
import { Ledger } from './ledger.ts';
import { type Move, nextMove } from './moves.ts';
import { openScene, type SceneKind } from './scene.ts';

export interface KillTrial {
  readonly program: DeskProgram;
  readonly kind: SceneKind;
  /** What the clients do follows from it; the instants of the kills do not. */
  readonly seed: number;
  readonly kills: number;
}

export interface KillTally {
  readonly kills: number;
  readonly calls: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Calls that a kill cut off. */
  readonly cutOff: number;
  /** A sentence for each thing lost. */
  readonly lost: readonly string[];
}

const clients = 3;
/** Milliseconds of work in which a kill may fall. */
const span = 280;
/** One of so many kills falls while the desk opens and takes back what it finds half done. */
const early = 6;
/** Kills between two looks of `git fsck`. */
const fsckEvery = 25;

/**
 * Kills a desk at random moments while several clients work on it, starts it again and holds the
 * repository against everything that was acknowledged.
 */
export async function killTrial({ program, kind, seed, kills }: KillTrial): Promise<KillTally> {
  const scene = await openScene(kind);
  const ledger = new Ledger();
  const chance = new Chance(seed);
  const lost: string[] = [];
  let done = 0;
  try {
    const before = await scene.uncommitted();
    const settle = async (desk: DeskProcess, round: number) => {
      lost.push(...(await audit(scene, desk, ledger, before)));
      if (round % fsckEvery === 0 || round === kills) lost.push(...(await fsck(scene)));
    };
    for (let round = 1; round <= kills; round += 1) {
      const desk = await DeskProcess.start(program, scene);
      if (chance.below(early) === 0) {
        void desk.call('info');
        await sleep(chance.below(60));
      } else {
        await settle(desk, round);
        const dying = { now: false };
        const working = work(desk, ledger, chance, dying);
        await sleep(Math.random() * span);
        dying.now = true;
        await desk.kill();
        await working;
      }
      await desk.kill();
      done = round;
      if (lost.length > 0) break;
    }
    const last = await DeskProcess.start(program, scene);
    await settle(last, kills);
    await again(last, ledger);
    await settle(last, kills);
    await last.kill();
  } finally {
    await scene.remove();
  }
  const { calls, acknowledged, refused, cutOff } = ledger;
  return { kills: done, calls, acknowledged, refused, cutOff, lost };
}

/** Clients at work until the desk dies: first they send again what got no answer. */
async function work(
  desk: DeskProcess,
  ledger: Ledger,
  chance: Chance,
  dying: { readonly now: boolean },
): Promise<void> {
  await again(desk, ledger);
  const client = async () => {
    while (!dying.now) await send(desk, ledger, nextMove(chance, ledger));
  };
  await Promise.all(Array.from({ length: clients }, client));
}

async function again(desk: DeskProcess, ledger: Ledger): Promise<void> {
  await Promise.all(ledger.unanswered.splice(0).map((move) => send(desk, ledger, move)));
}

async function send(desk: DeskProcess, ledger: Ledger, move: Move): Promise<void> {
  const heard = ledger.begin(move);
  heard(await desk.call(move.action, move.params));
}
