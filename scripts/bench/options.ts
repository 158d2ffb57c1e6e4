import { parseArgs } from 'node:util';

const parts = ['build', 'bytes', 'reader', 'check', 'search', 'faults', 'load'] as const;
/** They take long and measure no build: only when asked for. */
const onRequest: readonly string[] = ['search', 'faults', 'load'];

/** One part of the bench. */
export type Part = (typeof parts)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Sizes of generated portals. */
  readonly entries: readonly number[];
  /** Of a hundred generated entries, how many have a photo. */
  readonly photos: number;
  /** How often builds are measured, and how often a page is visited. */
  readonly runs: { readonly build: number; readonly reader: number };
  /** How often the desk is killed, how many histories are replayed, and what they follow from. */
  readonly faults: { readonly kills: number; readonly races: number; readonly seed: number };
  /** How long readers and editors are at the newsroom. */
  readonly minutes: number;
  readonly json: boolean;
  /** What is passed on to the exam of the search. */
  readonly exam: readonly string[];
}

/** An option that can't be used; the message is for the person who typed it. */
export class OptionError extends Error {}

/**
 * Reads what follows `npm run bench --`.
 * @throws {OptionError} naming what is wrong and what would be right
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { json, full, search, faults, load, only, entries, photos, runs, ...rest } = parse(args);
  const { kills, races, seed, minutes, pages, questions } = rest;
  const chosen = search ? 'search' : faults ? 'faults' : load ? 'load' : only;
  const part = parts.find((name) => name === chosen);
  if (chosen !== undefined && !part) {
    throw new OptionError(`--only ${chosen} tidak dikenal. Pilihannya: ${parts.join(', ')}.`);
  }
  const times = wholeNumber('runs', runs, 1);
  const size = wholeNumber('entries', entries, 1);
  return {
    parts: part ? [part] : parts.filter((name) => !onRequest.includes(name)),
    entries: size !== undefined ? [size] : full ? [1000, 10_000] : [1000],
    photos: Math.min(100, wholeNumber('photos', photos, 0) ?? 0),
    runs: { build: times ?? 1, reader: times ?? 5 },
    faults: {
      kills: wholeNumber('kills', kills, 0) ?? 2000,
      races: wholeNumber('races', races, 0) ?? 400,
      seed: wholeNumber('seed', seed, 0) ?? 1,
    },
    minutes: wholeNumber('minutes', minutes, 1) ?? 10,
    json: json ?? false,
    exam: [
      ...(json ? ['--json'] : []),
      ...(pages ? ['--pages', pages] : []),
      ...(questions ? ['--questions', questions] : []),
    ],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        full: { type: 'boolean' },
        search: { type: 'boolean' },
        faults: { type: 'boolean' },
        load: { type: 'boolean' },
        only: { type: 'string' },
        entries: { type: 'string' },
        photos: { type: 'string' },
        runs: { type: 'string' },
        kills: { type: 'string' },
        races: { type: 'string' },
        seed: { type: 'string' },
        minutes: { type: 'string' },
        pages: { type: 'string' },
        questions: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(
      `${error instanceof Error ? error.message : error}\nPilihan yang ada: --only, --entries, --photos, --runs, --full, --json, --search, --pages, --questions, --faults, --kills, --races, --seed, --load, --minutes.`,
    );
  }
}

function wholeNumber(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw new OptionError(`--${name} memerlukan bilangan bulat mulai dari ${least}.`);
  }
  return number;
}
