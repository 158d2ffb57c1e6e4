import { offered } from '../entries.ts';
import { laddersOf, type PillarLadder } from './climb.ts';

let ladders: Promise<readonly PillarLadder[]> | undefined;

/** The four pillars with what is climbed in each. Every page of a lesson asks. */
export function literacyLadders(): Promise<readonly PillarLadder[]> {
  ladders ??= Promise.all([offered('modul'), offered('literasi')]).then(([modules, lessons]) =>
    laddersOf(modules, lessons),
  );
  return ladders;
}
