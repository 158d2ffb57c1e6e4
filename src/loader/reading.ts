import { formatProblem } from '../check/format-problem.ts';
import { sharpProbe } from '../check/node/node-probe.ts';
import { folderSource } from '../check/node/node-source.ts';
import { type Reading, readContent } from '../check/read-content.ts';
import { environment } from '../environment.ts';
import { loadRegions } from '../regions/node-regions.ts';
import type { CollectionName } from '../schema/collections.ts';

/** What a build takes in: entries by collection, and what was left out, in words. */
export interface BuildReading {
  readonly entries: ReadonlyMap<CollectionName, readonly SoundReading[]>;
  /** One text for each error, as `npm run check` prints it; whoever says them takes them out. */
  readonly complaints: string[];
}

/** A reading whose entry may be published. */
export type SoundReading = Reading & Required<Pick<Reading, 'entry'>> & { readonly id: string };

const readings = new Map<string, Promise<BuildReading>>();

/**
 * Reads the content of a portal once a process: an entry is judged against all others, so the
 * collections of a build share one reading.
 */
export function readForBuild(portalDir: string): Promise<BuildReading> {
  let reading = readings.get(portalDir);
  if (!reading) {
    reading = read(portalDir);
    readings.set(portalDir, reading);
  }
  return reading;
}

async function read(portalDir: string): Promise<BuildReading> {
  const entries = new Map<CollectionName, SoundReading[]>();
  const complaints: string[] = [];
  const now = environment().buildTime;
  const options = { probe: sharpProbe(), regions: loadRegions, now };
  for await (const reading of readContent(folderSource(portalDir), options)) {
    const errors = reading.problems.filter(({ severity }) => severity === 'error');
    complaints.push(...errors.map(formatProblem));
    if (!isSound(reading) || !reading.collection) continue;
    const { name } = reading.collection;
    const list = entries.get(name);
    if (list) list.push(reading);
    else entries.set(name, [reading]);
  }
  return { entries, complaints };
}

function isSound(reading: Reading): reading is SoundReading {
  return reading.entry !== undefined && reading.id !== null;
}
