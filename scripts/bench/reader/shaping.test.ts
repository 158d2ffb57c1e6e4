import { expect, test } from 'vitest';
import { Lane, packet, SlowStart, villageLink } from './shaping.ts';

test('bytes take their time and half a round trip', () => {
  const lane = new Lane(villageLink);
  // 400 kbps are 50 bytes a millisecond.
  expect(lane.carry(5000, 1000)).toBe(1300);
  expect(lane.freeAt).toBe(1100);
});

test('what comes while the lane is busy waits its turn, and later nothing is left of it', () => {
  const lane = new Lane(villageLink);
  lane.carry(5000, 1000);
  expect(lane.carry(500, 1050)).toBe(1310);
  expect(lane.carry(500, 5000)).toBe(5210);
});

test('the first ten packets leave at once, the eleventh when the first is acknowledged', () => {
  const start = new SlowStart();
  for (let count = 0; count < 10; count += 1) {
    expect(start.opensAt(packet, 0)).toBe(0);
    start.leave(packet, 400 + count * 29);
  }
  expect(start.opensAt(packet, 0)).toBe(400);
});

test('every acknowledged packet makes room for two', () => {
  const start = new SlowStart();
  for (let count = 0; count < 10; count += 1) start.leave(packet, 400);
  for (let count = 0; count < 20; count += 1) {
    expect(start.opensAt(packet, 400)).toBe(400);
    start.leave(packet, 800);
  }
  expect(start.opensAt(packet, 400)).toBe(800);
});
