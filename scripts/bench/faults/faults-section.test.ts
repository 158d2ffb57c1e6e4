import { expect, test } from 'vitest';
import { isLossless, section, type Tried } from './faults-section.ts';

const kills: Tried = {
  kind: 'bare',
  what: 'kills',
  tried: 100,
  inputs: 300,
  cutOff: 120,
  lost: [],
};
const races: Tried = {
  kind: 'checkout',
  what: 'races',
  tried: 20,
  inputs: 180,
  cutOff: null,
  lost: ['Commit abc is gone'],
};

test('tells what was tried and what was lost, with a line for all', () => {
  expect(section([kills, races], 7)).toEqual({
    key: 'faults',
    title: 'Kills and races on the desk',
    rows: [
      { repository: 'bare', kills: 100, races: null, inputs: 300, 'cut off': 120, lost: 0 },
      { repository: 'checkout', kills: null, races: 20, inputs: 180, 'cut off': null, lost: 1 },
      { repository: 'all', kills: 100, races: 20, inputs: 480, 'cut off': 120, lost: 1 },
    ],
    notes: [
      'Seed 7. inputs = calls of clients, deeds by hand and builds of the site; cut off = calls that a kill left without an answer, and builds that a kill, a small memory or a full disk ended.',
      'checkout: Commit abc is gone',
    ],
  });
});

test('one thing lost is a failure', () => {
  expect(isLossless(section([kills], 1).rows)).toBe(true);
  expect(isLossless(section([kills, races], 1).rows)).toBe(false);
});
