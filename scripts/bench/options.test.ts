import { expect, test } from 'vitest';
import { OptionError, readOptions } from './options.ts';

test('without options everything but the exam of the search is measured', () => {
  expect(readOptions([])).toEqual({
    parts: ['build', 'bytes', 'reader', 'check'],
    entries: [1000],
    photos: 0,
    runs: { build: 1, reader: 5 },
    faults: { kills: 2000, races: 400, seed: 1 },
    minutes: 10,
    json: false,
    exam: [],
  });
});

test('each option changes its own part', () => {
  expect(
    readOptions(['--only', 'build', '--entries', '100', '--photos', '25', '--runs', '3', '--json']),
  ).toEqual({
    parts: ['build'],
    entries: [100],
    photos: 25,
    runs: { build: 3, reader: 3 },
    faults: { kills: 2000, races: 400, seed: 1 },
    minutes: 10,
    json: true,
    exam: ['--json'],
  });
  expect(readOptions(['--faults', '--kills', '8', '--races', '0', '--seed', '5'])).toMatchObject({
    parts: ['faults'],
    faults: { kills: 8, races: 0, seed: 5 },
  });
  expect(readOptions(['--load', '--minutes', '2'])).toMatchObject({ parts: ['load'], minutes: 2 });
  expect(readOptions(['--full']).entries).toEqual([1000, 10_000]);
  expect(readOptions(['--search', '--pages', '500'])).toMatchObject({
    parts: ['search'],
    exam: ['--pages', '500'],
  });
});

test.each([
  [
    ['--only', 'cepat'],
    '--only cepat tidak dikenal. Pilihannya: build, bytes, reader, check, search, faults, load.',
  ],
  [['--runs', '0'], '--runs memerlukan bilangan bulat mulai dari 1.'],
  [['--entries', 'banyak'], '--entries memerlukan bilangan bulat mulai dari 1.'],
])('%j is refused with the way out', (args, message) => {
  expect(() => readOptions(args)).toThrow(new OptionError(message));
});

test('an unknown option names the known ones', () => {
  expect(() => readOptions(['--cepat'])).toThrow(
    /Pilihan yang ada: --only, --entries, --photos, --runs, --full, --json, --search, --pages, --questions, --faults, --kills, --races, --seed, --load, --minutes\.$/,
  );
});
